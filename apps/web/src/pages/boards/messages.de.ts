import { plural } from '../../i18n/plural.ts';
import type { BoardsTexts } from './messages.en.ts';

export const de: BoardsTexts = {
  title: 'Boards',
  create: 'Neues Board',
  import: 'Importieren',
  open: (n) => plural('de', n, { one: '# offene Aufgabe', other: '# offene Aufgaben' }),
  overdue: (n) => plural('de', n, { one: '# überfällig', other: '# überfällig' }),
  noneOverdue: 'Nichts überfällig',
  updated: (ago) => `Geändert ${ago}`,
  actions: (title) => `Aktionen für „${title}“`,
  digest: 'Überblick',
  overdueTasks: 'Überfällige Aufgaben',
  exportJson: 'Als JSON herunterladen',
  exportCsv: 'Als CSV herunterladen',
  trash: 'In den Papierkorb legen …',
  trashList: 'Papierkorb',
  star: (title) => `„${title}“ anheften`,
  search: 'Boards suchen',
  starred: 'Angeheftet',
  recent: 'Zuletzt geöffnet',
  others: 'Alle anderen Boards',
  found: (n) => plural('de', n, { one: '# Board gefunden', other: '# Boards gefunden' }),
  noneFound: 'Kein Board hat diese Wörter im Titel.',
  clear: 'Alle Boards zeigen',
  emptyTitle: 'Ein Board für deine erste Kampagne',
  emptyText:
    'Ein Board zeigt die Aufgaben einer Kampagne in Spalten, von der Idee bis fertig. Beginne mit einer Vorlage für Kampagnen, Inhalte, Produkteinführungen, Webinare oder Messen, oder mit einem leeren Board. Oder hole, was du hast, aus Trello oder einer Tabelle.',
  loading: 'Lädt die Boards',
  tryAgain: 'Noch einmal versuchen',
};
