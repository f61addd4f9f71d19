import { plural } from '../../../i18n/plural.ts';

export const en = {
  hintTitle: 'Your board is ready',
  hintText:
    'A task needs a title, one owner and a date. Press “Add task” in any column to begin. Or let a template or a file bring the first ones.',
  firstTask: 'Add the first task',
  useTemplate: 'Use a template',
  importFile: 'Import',
  menu: 'Board menu',
  flow: 'Flow and forecast',
  feeds: 'Subscribe to deadlines …',
  settings: 'Board settings …',
  template: 'Use a template …',
  import: 'Import into this board …',
  export: 'Export …',
  people: 'People …',
  share: 'Share live board …',
  star: 'Star for me',
  trash: 'Put the board into the trash …',
  save: 'Save',
  cancel: 'Cancel',
  title: 'Title',
  zone: 'Time zone',
  zoneHelp: 'Due times, lateness and the daily digest follow it.',
  region: 'Public holidays',
  regionHelp: 'Holidays of the region are no working days.',
  noRegion: 'None',
  whole: (country: string) => `${country}, nationwide holidays`,
  other: 'Other countries',
  workdays: 'Working days',
  workdaysHelp: 'Lateness is counted in them.',
  noWorkday: 'Choose at least one day.',
  exportTitle: 'Export',
  what: 'What',
  all: (n: number) =>
    plural('en', n, {
      one: 'The whole board, # task with the archive',
      other: 'The whole board, # tasks with the archive',
    }),
  shown: (n: number) =>
    plural('en', n, { one: 'What is shown now, # task', other: 'What is shown now, # tasks' }),
  as: 'As',
  csv: 'Table (CSV)',
  csvHelp: 'For Excel and other spreadsheets. What begins like a formula is not run.',
  json: 'Taktboard (JSON)',
  jsonHelp: 'Imported again it gives the same board.',
  download: 'Download',
  templateTitle: 'Use a template',
  templateText: 'Its columns take the place of the empty ones, which go into the archive.',
  lay: 'Use the template',
  exportOffline:
    'The server writes the file, and it cannot be reached just now. What is on this device can be taken along at the state of saving.',
  exportWaits: (n: number) =>
    plural('en', n, {
      one: '# change is not on the server yet; the file waits for it.',
      other: '# changes are not on the server yet; the file waits for them.',
    }),
  exportWithout: (n: number) =>
    plural('en', n, {
      one: '# change cannot be saved just now, and is not in the file.',
      other: '# changes cannot be saved just now, and are not in the file.',
    }),
  exported: (name: string) => `${name} is downloaded.`,
};

export type MenuText = typeof en;
