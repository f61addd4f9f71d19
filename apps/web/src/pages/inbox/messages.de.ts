import { inQuotes } from '../../i18n/in-quotes.ts';
import { plural } from '../../i18n/plural.ts';
import type { InboxTexts } from './messages.en.ts';

export const de: InboxTexts = {
  title: 'Posteingang',
  loading: 'Dein Posteingang wird geladen',
  unread: (n) => plural('de', n, { one: '# ungelesen', other: '# ungelesen' }),
  isUnread: 'Ungelesen',
  allRead: 'Alles gelesen',
  onlyUnread: 'Nur ungelesene',
  markRead: (what) => `Als gelesen markieren: ${what}`,
  markUnread: (what) => `Als ungelesen markieren: ${what}`,
  mention: (who, task) => `${who} hat dich bei ${inQuotes(task)} genannt`,
  asks: (who, task) => `${who} fragt dich bei ${inQuotes(task)}`,
  answer: (who, task) => `${who} hat zu ${inQuotes(task)} geschrieben`,
  question: (who, task) => `${who} fragt etwas zu ${inQuotes(task)}`,
  assignment: (who, task) => `${who} hat dir ${inQuotes(task)} übergeben`,
  reminder: (who, task) => `${who} erinnert dich an die überfällige Aufgabe ${inQuotes(task)}`,
  assignments: (who, task, more) =>
    `${who} hat dir ${inQuotes(task)} und ${plural('de', more, { one: 'eine weitere Aufgabe', other: '# weitere Aufgaben' })} übergeben`,
  guest: (name) => `Gast ${name}`,
  aGuest: 'Ein Gast',
  decided: {
    approved: (who, task) => `${who} hat ${inQuotes(task)} genehmigt`,
    returned: (who, task) => `${who} hat ${inQuotes(task)} zurückgegeben`,
  },
  silentTitle: 'Überblicke, die nicht mehr geschickt werden',
  silent: (board, to) => `Dein Überblick über ${inQuotes(board)} geht nicht mehr an ${to}.`,
  silentWorkspace: (to) => `Dein Überblick über alle Boards geht nicht mehr an ${to}.`,
  silentSince: (when, why) => `Abgeschaltet am ${when}, weil er zu lange nicht hinauskam. ${why}`,
  silentOpen: 'Ansehen',
  someone: 'Jemand',
  untitled: 'Ohne Titel',
  older: 'Ältere zeigen',
  settings: 'Was dir gemeldet wird',
  kinds: {
    mention: 'Wenn mich jemand mit @ nennt',
    answer:
      'Wenn jemand zu einer Aufgabe schreibt, für die ich verantwortlich bin oder bei der ich mitgeredet habe',
    assignment: 'Wenn mir jemand eine Aufgabe übergibt',
  },
  emptyTitle: 'Hier ist noch nichts',
  emptyText:
    'Hier steht, wo dich Kolleginnen und Kollegen mit @ nennen, dir antworten, dir eine Aufgabe übergeben oder dich an eine erinnern.',
  allReadTitle: 'Alles gelesen',
  allReadText: 'Du hast alles gelesen, was dir gemeldet wurde.',
  showAll: 'Alle zeigen',
  stale: (when) => `Ohne Netz: Stand ${when}.`,
  tryAgain: 'Noch einmal versuchen',
  failed: (why) => `Das hat nicht geklappt: ${why}`,
};
