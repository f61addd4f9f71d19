import type { LiveWords } from './live-words.ts';

/** Outsiders read these texts: neither "du" nor "Sie". */
export const liveGerman: LiveWords = {
  language: 'de',
  figure: {
    open: 'offen',
    done: 'erledigt',
    late: 'überfällig',
    dueToday: 'heute fällig',
    dueNext: 'fällig in den nächsten 3 Arbeitstagen',
    blocked: 'blockiert',
  },
  progress: (done, all) => `${done} von ${all} erledigt`,
  agenda: 'Als Nächstes fällig',
  nothingDue: 'Nichts ist überfällig, und in den nächsten sieben Tagen ist nichts fällig.',
  overdue: 'Überfällig',
  nothing: 'Keine Aufgaben',
  tasks: (count) => (count === 1 ? '1 Aufgabe' : `${count} Aufgaben`),
  more: (count) => (count === 1 ? 'und 1 weitere Aufgabe' : `und ${count} weitere Aufgaben`),
  due: (state, date) => {
    if (state === 'late') return `überfällig seit ${date}`;
    return state === 'today' ? `heute fällig, ${date}` : `fällig ${date}`;
  },
  from: (date) => `ab ${date}`,
  blocked: 'blockiert',
  milestone: 'Meilenstein',
  owner: 'Verantwortlich',
  steps: (done, total) => `${done} von ${total} Schritten`,
  estimate: (amount) => `Aufwand ${amount}`,
  description: 'Beschreibung',
  comments: (count) => (count === 1 ? '1 Kommentar' : `${count} Kommentare`),
  someone: 'Kommentar',
  print: 'Drucken',
  wall: 'Wandansicht',
  page: 'Zur Seite',
  other: { language: 'en', name: 'English' },
  noScript: 'Diese Seite lädt sich alle paar Minuten neu.',
  footer: 'Ausschnitt eines Boards, der diesem live folgt. Taktboard',
  locked: {
    title: 'Mit Passwort geschützt',
    text: 'Dieses Live-Board öffnet sich mit dem Passwort, das zum Link gehört.',
    password: 'Passwort',
    open: 'Öffnen',
    wrong: 'Das Passwort stimmt nicht.',
    tooMany: 'Zu viele Versuche. In einigen Minuten geht es wieder.',
  },
  ended: {
    unknown: {
      title: 'Hier ist kein Live-Board',
      text: 'Der Link ist unvollständig oder unbekannt. Wer ihn verschickt hat, kann ihn noch einmal schicken.',
    },
    over: {
      title: 'Dieses Live-Board wird nicht mehr geteilt',
      text: 'Der Link ist abgelaufen oder wurde zurückgenommen.',
    },
    busy: { title: 'Gerade zu viele Anfragen', text: 'In einigen Minuten geht es wieder.' },
    unreadable: {
      title: 'Das Live-Board lässt sich gerade nicht lesen',
      text: 'Das liegt am Server. Die Seite versucht es von selbst wieder.',
    },
  },
  script: {
    live: 'Live',
    asOf: 'Stand #',
    stale: 'Letzter bekannter Stand: #. Die Verbindung wird wieder aufgebaut …',
    ended: 'Dieses Live-Board wird nicht mehr geteilt.',
    since: 'Seit dem letzten Blick, #',
    unchanged: 'Nichts hat sich geändert.',
    new: ['1 neu', '# neu'],
    moved: ['1 weitergezogen', '# weitergezogen'],
    done: ['1 erledigt', '# erledigt'],
    changed: ['1 geändert', '# geändert'],
    gone: ['1 nicht mehr hier', '# nicht mehr hier'],
    marks: { new: 'neu', moved: 'weitergezogen', done: 'erledigt', changed: 'geändert' },
    seen: 'Alles gesehen',
  },
};
