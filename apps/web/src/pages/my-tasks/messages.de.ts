import { inQuotes } from '../../i18n/in-quotes.ts';
import { plural } from '../../i18n/plural.ts';
import type { MyTasksTexts } from './messages.en.ts';

export const de: MyTasksTexts = {
  title: 'Meine Aufgaben',
  loading: 'Deine Aufgaben werden geladen',
  subscribe: 'Termine abonnieren',
  groups: {
    overdue: 'Überfällig',
    today: 'Heute',
    week: 'Diese Woche',
    later: 'Später',
    undated: 'Ohne Datum',
    waiting: 'Darauf warten andere',
    contributing: 'Wo du mitwirkst',
  },
  count: (n) => plural('de', n, { one: 'Aufgabe', other: 'Aufgaben' }),
  untitled: 'Ohne Titel',
  finish: (title) => `Erledigt: ${inQuotes(title)}`,
  finished: (title) => `${inQuotes(title)} ist erledigt.`,
  undo: 'Rückgängig',
  due: (title) => `Fälligkeit von ${inQuotes(title)}`,
  noDate: 'Kein Datum',
  moved: (title, day) => `${inQuotes(title)} ist jetzt fällig: ${day}.`,
  undated: (title) => `${inQuotes(title)} hat jetzt kein Datum.`,
  column: 'Spalte',
  inTask: (title) => `in ${inQuotes(title)}`,
  items: (n) => plural('de', n, { one: 'Punkt von dir', other: 'Punkte von dir' }),
  waitsFor: (titles) => `Wartet auf ${titles}`,
  waitedBy: (who) => `Für ${who}`,
  waiter: (title, name) => (name ? `${inQuotes(title)} (${name})` : inQuotes(title)),
  blocked: (reason) => (reason ? `Blockiert: ${reason}` : 'Blockiert'),
  priority: { low: 'niedrige Priorität', high: 'hohe Priorität', urgent: 'dringend' },
  emptyTitle: 'Nichts wartet auf dich',
  emptyText:
    'Hier stehen die Aufgaben, für die du verantwortlich bist, von allen Boards und danach, wann sie fällig sind.',
  toBoards: 'Zu den Boards',
  stale: (when) => `Ohne Netz: Stand ${when}.`,
  tryAgain: 'Noch einmal versuchen',
  notDone: 'Das hat nicht geklappt: Das Board war nicht zu erreichen. Es wurde nichts geändert.',
  gone: 'Das hat nicht geklappt: Jemand hat diese Aufgabe inzwischen geändert.',
  noDoneColumn: 'Das hat nicht geklappt: Dieses Board hat keine Spalte für Erledigtes.',
};
