import type { BoardsDialogTexts } from './dialog-messages.en.ts';

export const de: BoardsDialogTexts = {
  createTitle: 'Neues Board',
  boardTitle: 'Titel',
  boardExample: 'Frühlingskampagne',
  createHint: (zone) => `Termine gelten in ${zone}. Titel und Zeitzone lassen sich später ändern.`,
  createIt: 'Board anlegen',
  cancel: 'Abbrechen',
  trashTitle: (title) => `„${title}“ in den Papierkorb legen?`,
  trashText:
    'Das Board ist dann für alle weg, die es gerade offen haben. Gelöscht wird nichts: Wer Taktboard verwaltet, findet es im Papierkorb und kann es jederzeit zurückholen.',
  trashIt: 'In den Papierkorb legen',
  trashed: (title) => `„${title}“ liegt im Papierkorb.`,
  restored: (title) => `„${title}“ ist wieder da.`,
  undo: 'Rückgängig',
  trashListTitle: 'Papierkorb',
  trashEmpty: 'Im Papierkorb liegt nichts. Weggeworfene Boards warten hier, bis jemand sie zurückholt.',
  trashedBy: (who, ago) => (who === '' ? `Weggeworfen ${ago}` : `Weggeworfen ${ago} von ${who}`),
  restore: 'Zurückholen',
  restoreOf: (title) => `„${title}“ zurückholen`,
  loading: 'Lädt',
};
