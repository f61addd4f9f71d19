import { plural } from '../../i18n/plural.ts';

export const en = {
  title: 'Import from Trello',
  intro:
    'Bring a board over with its columns, tasks, checklists, labels, people, dates and comments. First you see what would become of it; nothing is made before you say so.',
  howTitle: 'How to get the file',
  how: [
    'Open the board in Trello.',
    'Choose “Print, export and share” in the board’s menu.',
    'Choose “Export as JSON” and save the file.',
  ],
  file: 'File',
  drop: 'Drop the file here, or',
  choose: 'choose it',
  another: 'Choose another file',
  reading: 'Reads the file …',
  importing: 'Imports …',
  wouldBecome: (title: string) => `“${title}” would become a board with:`,
  became: (title: string) => `“${title}” is here.`,
  columns: (n: number) => plural('en', n, { one: '# column', other: '# columns' }),
  cards: (n: number) => plural('en', n, { one: '# task', other: '# tasks' }),
  archived: (n: number) => `of these ${n} archived`,
  checklists: (n: number) => plural('en', n, { one: '# checklist', other: '# checklists' }),
  items: (n: number) => plural('en', n, { one: '# checklist item', other: '# checklist items' }),
  labels: (n: number) => plural('en', n, { one: '# label', other: '# labels' }),
  people: (n: number) => plural('en', n, { one: '# person', other: '# people' }),
  dueDates: (n: number) => plural('en', n, { one: '# due date', other: '# due dates' }),
  comments: (n: number) => plural('en', n, { one: '# comment', other: '# comments' }),
  import: 'Import',
  openBoard: 'Open the board',
  already: 'This same file was imported before. Nothing is made twice.',
  droppedTitle: (n: number) =>
    plural('en', n, { one: '# thing changes or stays behind', other: '# things change or stay behind' }),
  droppedText: 'Grouped by the reason:',
  nothingDropped: 'Everything in the file comes along.',
  moreDropped: (n: number) => plural('en', n, { one: 'and # more', other: 'and # more' }),
  showAll: 'Show all',
  tooLarge: 'The file is larger than 64 MB. Trello’s own exports are far smaller: is it the right one?',
};

export type ImportTexts = typeof en;
