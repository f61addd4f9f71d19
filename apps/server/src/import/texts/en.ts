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
  },
  reasons: {
    unreadable: () => 'It does not have the form that Trello writes.',
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
      case 'not-a-trello-board':
        return fault.where === '$'
          ? `This is no Trello board: the file begins with ${FOUND[fault.found] ?? fault.found} where an object with lists and cards should be.`
          : `This is no Trello board: at “${fault.where}” there is ${FOUND[fault.found] ?? fault.found}, where a board has its ${fault.where.split('[')[0]}.`;
      case 'too-many-cards':
        return `The board has ${fault.found} cards; at most ${fault.limit} fit on one board.`;
      case 'format-not-supported':
        return `The format “${fault.format}” cannot be imported.`;
      case 'unknown-zone':
        return `The time zone “${fault.zone}” is not known.`;
    }
  },
};
