import { NOT_AT_ALL } from '../parse-file.ts';
import type { ImportTexts } from './import-texts.ts';

const FOUND: Record<string, string> = {
  nothing: 'nothing',
  null: 'an empty value',
  list: 'a list',
  object: 'an object',
  string: 'a text',
  number: 'a number',
  boolean: 'a yes or no',
};

export const en: ImportTexts = {
  untitledBoard: 'Imported board',
  untitledCard: 'Untitled task',
  untitledItem: 'Untitled item',
  unnamedList: 'Unnamed column',
  doneColumn: 'Done',
  unsorted: 'Planned',
  columnNumber: (n) => `Column ${n}`,
  belongsTo: 'Belongs to',
  colors: {
    red: 'Red',
    orange: 'Orange',
    amber: 'Yellow',
    lime: 'Lime',
    green: 'Green',
    teal: 'Teal',
    cyan: 'Sky blue',
    blue: 'Blue',
    indigo: 'Indigo',
    violet: 'Purple',
    pink: 'Pink',
    grey: 'Grey',
  },
  kinds: {
    list: 'List',
    card: 'Card',
    label: 'Label',
    member: 'Person',
    checklist: 'Checklist',
    'checklist-name': 'Checklist name',
    'checklist-item': 'Checklist item',
    attachment: 'Attachment',
    file: 'File',
    comment: 'Comment',
    comments: 'Comments',
    field: 'Field',
    'custom-field': 'Custom field',
    start: 'Start date',
    due: 'Due date',
    title: 'Title',
    description: 'Description',
    formatting: 'Formatting of the description',
    name: 'Name',
    position: 'Position',
    place: 'Place in',
    'wip-limit': 'WIP limit',
    'done-column': 'Column for done work',
    cover: 'Cover',
    votes: 'Votes',
    location: 'Location',
    stickers: 'Stickers',
    reminder: 'Reminder',
    template: 'Mark as template',
    'card-role': 'Kind of card',
    'plugin-data': 'Power-Up data',
    'board-description': 'Board description',
    'board-roles': 'Roles of the members',
    history: 'History entries',
    row: 'Row',
    cells: 'Cells',
    'table-column': 'Column of the table',
    priority: 'Priority',
    estimate: 'Estimate',
    link: 'Link',
    formula: 'Formula',
    parent: 'Parent task',
    created: 'When the tasks were made',
    view: 'View',
    asset: 'File',
    dependency: 'Dependency',
  },
  reasons: {
    unreadable: () => 'It does not have the form that an export has.',
    'without-id': () => 'It has no id.',
    'id-twice': () => 'The same id is there twice; the first one was taken.',
    'unknown-list': () => 'Its list is not in the file.',
    'unknown-card': () => 'Its card is not in the file.',
    'unknown-member': () => 'The file does not say who this is.',
    'unknown-label': () => 'The label is not in the file.',
    unsupported: () => 'There is no place for it here.',
    'unsafe-address': () => 'Its address does not begin with http://, https:// or mailto:.',
    'file-stays': () =>
      'An export holds no files: the link to it was taken, the file itself stays at Trello.',
    'no-such-date': () => 'It is not a date.',
    'too-long': () => 'It is too long; this is the part that was cut off.',
    empty: () => 'It was empty.',
    unused: () => 'It has no name and no task wears it.',
    'placed-last': () => 'It has no position in the file and was placed last.',
    'joined-checklists': () => 'A task has one checklist: the name now stands in front of each item.',
    'actions-limit': () =>
      'The export stops at 1,000 actions, so older comments may be missing from the file.',
    'comments-missing': ({ detail = '' }) => {
      const [there, all] = detail.split('/');
      return `The file holds ${there} of ${all} comments: an export stops at 1,000 actions.`;
    },
    'moved-to-done': ({ detail = '' }) =>
      `It was marked complete, and work is done here when it stands in a column for done work: it is in “${detail}” now.`,
    'made-done-column': () =>
      'No open list is called “Done”, and a board needs a column in which work is done: this one was added at the end.',
    'invited-anew': () => 'Who may see and change the board is decided by your invitations.',
    'starts-anew': () => 'The board’s history begins with the import.',
    'above-header': () => 'It stands above the names of the columns.',
    'header-again': () => 'It repeats the names of the columns.',
    'group-row': () => 'It is a heading: what it says counts for the rows below it.',
    'no-title': () => 'It has no title, so it becomes no task.',
    'beyond-header': () => 'The table has no column for these cells.',
    'column-left-out': ({ detail = '' }) =>
      `This column stays behind (filled cells: ${detail}). Map it if you need it.`,
    'no-year': () => 'The year is missing, and no other date in the table names one.',
    'no-number': () => 'That is no number.',
    'unknown-word': () => 'That is no priority that there is here (low, high, urgent).',
    'too-many-labels': () => 'More than 300 different labels: this column is probably none of labels.',
    'other-text': () => 'It does not belong to the text in the file; the text came in without it.',
    'kept-as-text': () => 'The formula is not calculated; it stands in the task as text.',
    'parent-as-label': () =>
      'There are no tasks within tasks here: what belongs to it now wears a label of this name.',
    'parent-as-text': () =>
      'There are no tasks within tasks here: what a task belongs to now stands in its description.',
    'not-in-file': () => 'An export holds no files.',
    'counts-anew': () => 'On a board that is there already, tasks are made by the import.',
    'board-has-own': () => 'A board that is there already keeps the views that it has.',
  },
  where: (where) => {
    switch (where.in) {
      case 'board':
        return 'Board';
      case 'list':
        return `Column “${where.name}”`;
      case 'card':
        return `Task “${where.name}”`;
      case 'label':
        return `Label “${where.name}”`;
      case 'line':
        return where.name === undefined ? `Line ${where.line}` : `Line ${where.line}, “${where.name}”`;
      case 'path':
        return where.path;
    }
  },
  quote: (text) => `“${text}”`,
  fault: (fault) => {
    switch (fault.code) {
      case 'empty-file':
        return 'The file is empty.';
      case 'file-too-large':
        return `The file is larger than ${Math.floor(fault.limitBytes / 1024 / 1024)} MB.`;
      case 'not-utf8':
        return 'The file is not text in UTF-8. Export the board from Trello as JSON again.';
      case 'not-json':
        return fault.where === NOT_AT_ALL
          ? 'This is no JSON file. Trello hands out a board as JSON under “Print, export and share”.'
          : `The file is not complete JSON: reading stopped at ${fault.where}. Export the board from Trello again.`;
      case 'workbook':
        return 'This is a workbook and no table as text. Open it and save the sheet as CSV.';
      case 'not-text':
        return 'The file holds no text. Save the table as CSV and try again.';
      case 'open-quote':
        return `In line ${fault.line} a text in quotation marks begins that ends nowhere. Save the table as CSV once more.`;
      case 'row-too-long':
        return `Line ${fault.line} is longer than a million characters. Is this a table of tasks?`;
      case 'too-many-columns':
        return `The table has ${fault.found} columns; at most ${fault.limit} are read.`;
      case 'too-many-rows':
        return `The table has more than ${fault.limit} rows; a board holds at most ${fault.limit} tasks.`;
      case 'no-title-column':
        return 'No column of the table is mapped to the titles of the tasks.';
      case 'no-tasks':
        return 'The table has no row with a title. Perhaps the title is in another column?';
      case 'not-a-taktboard-export':
        return fault.where === '$'
          ? 'This is no export from Taktboard.'
          : `This is no export from Taktboard: “${fault.where}” is missing.`;
      case 'newer-export':
        return 'The export comes from a newer version of Taktboard. Update this one and try again.';
      case 'no-such-board':
        return 'The board to import into does not exist.';
      case 'not-allowed':
        return 'You may not change this board.';
      case 'board-full':
        return 'The board would be larger than this server takes. Nothing was imported; try the file in parts.';
      case 'not-saved':
        return 'The server cannot save at the moment, or the import is too large for one go on a board. Nothing was imported.';
      case 'not-a-trello-board':
        return fault.where === '$'
          ? `This is no Trello board: the file begins with ${FOUND[fault.found] ?? fault.found} where an object with lists and cards should be.`
          : `This is no Trello board: at “${fault.where}” there is ${FOUND[fault.found] ?? fault.found}, where a board has its ${fault.where.split('[')[0]}.`;
      case 'too-many-cards':
        return `The board has ${fault.found} cards; at most ${fault.limit} fit on one board.`;
      case 'unknown-zone':
        return `The time zone “${fault.zone}” is not known.`;
    }
  },
};
