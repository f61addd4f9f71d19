import { plural } from '../i18n/plural.ts';

export const en = {
  templates: 'Begin with',
  tasks: (n: number) => plural('en', n, { one: '# task', other: '# tasks' }),
  noTasks: 'no tasks',
  first: 'For instance',
  keyDates: { start: 'First day', event: 'Day of the event' },
  keyDateHint: 'The dates of the tasks count from it. You can change each of them later.',
  loading: 'Loading the templates',
};

export type StartTexts = typeof en;
