import { plural } from '../../i18n/plural.ts';
import type { BoardsTexts } from './messages.en.ts';

export const de: BoardsTexts = {
  title: 'Boards',
  create: 'Neues Board',
  import: 'Aus Trello importieren',
  createTitle: 'Neues Board',
  boardTitle: 'Titel',
  boardExample: 'Frühlingskampagne',
  createHint: (zone) => `Es beginnt mit fünf Spalten, die du ändern kannst. Termine gelten in ${zone}.`,
  createIt: 'Board anlegen',
  cancel: 'Abbrechen',
  open: (n) => plural('de', n, { one: '# offene Aufgabe', other: '# offene Aufgaben' }),
  overdue: (n) => plural('de', n, { one: '# überfällig', other: '# überfällig' }),
  noneOverdue: 'Nichts überfällig',
  updated: (ago) => `Geändert ${ago}`,
  actions: (title) => `Aktionen für „${title}“`,
  digest: 'Überblick',
  overdueTasks: 'Überfällige Aufgaben',
  exportJson: 'Als JSON herunterladen',
  trash: 'In den Papierkorb legen',
  trashed: (title) => `„${title}“ liegt im Papierkorb.`,
  restored: (title) => `„${title}“ ist wieder da.`,
  undo: 'Rückgängig',
  emptyTitle: 'Ein Board für deine erste Kampagne',
  emptyText:
    'Ein Board zeigt die Aufgaben einer Kampagne in Spalten, von der Idee bis fertig. Jede Aufgabe hat eine Person, die für sie verantwortlich ist, und einen Termin. Beginne mit einem leeren Board oder hole deins aus Trello.',
  loading: 'Lädt die Boards',
  tryAgain: 'Noch einmal versuchen',
};
