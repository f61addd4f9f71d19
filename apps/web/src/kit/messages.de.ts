import { plural } from '../i18n/plural.ts';
import type { KitTexts } from './messages.en.ts';

export const de: KitTexts = {
  close: 'Schließen',
  undo: 'Rückgängig',
  dismiss: 'Ausblenden',
  filter: 'Tippen zum Filtern',
  nothingFound: 'Nichts gefunden',
  awaited: 'Die Namen sind noch nicht da. Einfach weitertippen: Enter wählt, sobald sie da sind.',
  create: (text) => `„${text}“ anlegen`,
  more: (n) =>
    plural('de', n, { one: '# weiterer, tippe zum Eingrenzen', other: '# weitere, tippe zum Eingrenzen' }),
  date: 'Datum',
  dateHint: 'heute, fr, 24.12. …',
  noSuchDay: 'Diesen Tag gibt es nicht.',
  dateUnknown: 'Dieses Datum ist unbekannt. Versuche „morgen“, „fr“ oder „24.12.“.',
  dateNotKept: (typed) =>
    `„${typed}“ ist kein Datum, das hier verstanden wird. Das Datum bleibt, wie es war.`,
  time: 'Uhrzeit',
  noDate: 'Kein Datum',
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',
  today: 'Heute',
  tomorrow: 'Morgen',
  nextMonday: 'Nächster Montag',
  showPassword: 'Passwort zeigen',
  hidePassword: 'Passwort verbergen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  partMissing: 'Das ließ sich gerade nicht laden. Sobald die Verbindung steht, geht es.',
  loading: 'Lädt',
  none: 'Niemand',
  required: 'Erforderlich',
};
