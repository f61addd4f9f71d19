import { plural } from '../i18n/plural.ts';

export const en = {
  close: 'Close',
  undo: 'Undo',
  dismiss: 'Dismiss',
  filter: 'Type to filter',
  nothingFound: 'Nothing found',
  awaited: 'The names are not here yet. Go on typing: Enter chooses as soon as they are.',
  create: (text: string) => `Create “${text}”`,
  more: (n: number) => plural('en', n, { one: '# more, type to narrow', other: '# more, type to narrow' }),
  date: 'Date',
  dateHint: 'today, fri, 24 Dec …',
  noSuchDay: 'There is no such day.',
  dateUnknown: 'That is not a date I know. Try “tomorrow”, “fri” or “24 Dec”.',
  dateNotKept: (typed: string) => `“${typed}” is not a date I know. The date stays as it was.`,
  time: 'Time',
  noDate: 'No date',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  today: 'Today',
  tomorrow: 'Tomorrow',
  nextMonday: 'Next Monday',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  copy: 'Copy',
  copied: 'Copied',
  partMissing: 'That could not be loaded just now. It will work once the connection is back.',
  loading: 'Loading',
  none: 'No one',
  required: 'Required',
};

export type KitTexts = typeof en;
