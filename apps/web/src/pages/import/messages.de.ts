import { plural } from '../../i18n/plural.ts';
import type { ImportTexts } from './messages.en.ts';

export const de: ImportTexts = {
  title: 'Aus Trello importieren',
  intro:
    'Hole ein Board mit Spalten, Aufgaben, Checklisten, Labels, Personen, Terminen und Kommentaren. Zuerst siehst du, was daraus würde; angelegt wird erst, wenn du es sagst.',
  howTitle: 'So bekommst du die Datei',
  how: [
    'Öffne das Board in Trello.',
    'Wähle im Menü des Boards „Drucken, exportieren und teilen“.',
    'Wähle „Als JSON exportieren“ und sichere die Datei.',
  ],
  file: 'Datei',
  drop: 'Ziehe die Datei hierher oder',
  choose: 'wähle sie aus',
  another: 'Andere Datei wählen',
  reading: 'Liest die Datei …',
  importing: 'Importiert …',
  wouldBecome: (title) => `Aus „${title}“ würde ein Board mit:`,
  became: (title) => `„${title}“ ist da.`,
  columns: (n) => plural('de', n, { one: '# Spalte', other: '# Spalten' }),
  cards: (n) => plural('de', n, { one: '# Aufgabe', other: '# Aufgaben' }),
  archived: (n) => `davon ${n} archiviert`,
  checklists: (n) => plural('de', n, { one: '# Checkliste', other: '# Checklisten' }),
  items: (n) => plural('de', n, { one: '# Checklistenpunkt', other: '# Checklistenpunkte' }),
  labels: (n) => plural('de', n, { one: '# Label', other: '# Labels' }),
  people: (n) => plural('de', n, { one: '# Person', other: '# Personen' }),
  dueDates: (n) => plural('de', n, { one: '# Termin', other: '# Termine' }),
  comments: (n) => plural('de', n, { one: '# Kommentar', other: '# Kommentare' }),
  import: 'Importieren',
  openBoard: 'Board öffnen',
  already: 'Genau diese Datei wurde schon importiert. Nichts wird doppelt angelegt.',
  droppedTitle: (n) =>
    plural('de', n, {
      one: '# Sache ändert sich oder bleibt zurück',
      other: '# Dinge ändern sich oder bleiben zurück',
    }),
  droppedText: 'Nach dem Grund geordnet:',
  nothingDropped: 'Alles in der Datei kommt mit.',
  moreDropped: (n) => plural('de', n, { one: 'und # weiteres', other: 'und # weitere' }),
  showAll: 'Alle zeigen',
  tooLarge: 'Die Datei ist größer als 64 MB. Trellos eigene Exporte sind viel kleiner: Ist es die richtige?',
};
