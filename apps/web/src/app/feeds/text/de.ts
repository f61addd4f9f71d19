import type { FeedText } from './en.ts';

export const de: FeedText = {
  title: 'Termine abonnieren',
  about:
    'Dein Kalender und dein Feed-Reader zeigen Termine unter einer geheimen Adresse und halten sie aktuell. Wer die Adresse hat, sieht sie: Gib sie niemandem.',
  what: 'Welche Termine',
  mine: 'Meine Aufgaben auf allen Boards',
  board: (title) => `Alle offenen Aufgaben von „${title}“`,
  goneBoard: 'Ein Board, das nicht mehr da ist',
  make: 'Adresse erzeugen',
  madeTitle: 'Deine geheime Adresse',
  calendar: 'Für Kalender (iCalendar)',
  open: 'In den Kalender dieses Geräts',
  help: 'Google: Weitere Kalender, „Per URL“. Outlook: Kalender hinzufügen, „Aus dem Web abonnieren“. Apple: Ablage, „Neues Kalenderabonnement“. Sie sehen von selbst nach, manche nur einmal am Tag.',
  atom: 'Für Feed-Reader (Atom)',
  once: 'Kopier jetzt, was du brauchst: Die Adresse wird nicht noch einmal gezeigt.',
  done: 'Fertig',
  heading: 'Deine Adressen',
  loading: 'Lädt',
  none: 'Du hast noch keine Adresse.',
  made: (when) => `erzeugt ${when}`,
  read: (when) => `zuletzt gelesen ${when}`,
  neverRead: 'noch nicht gelesen',
  revoke: 'Zurücknehmen',
  revokeOf: (what) => `Zurücknehmen: ${what}`,
  revokeTitle: 'Diese Adresse zurücknehmen?',
  revokeText:
    'Kalender und Feed-Reader, die sie benutzen, zeigen nichts Neues mehr. Dieselbe Adresse lässt sich nicht noch einmal erzeugen.',
  cancel: 'Abbrechen',
  revoked: 'Die Adresse ist zurückgenommen',
  section: 'Im Kalender',
  sectionText: 'Termine in deinem Kalender oder Feed-Reader, unter einer geheimen Adresse.',
};
