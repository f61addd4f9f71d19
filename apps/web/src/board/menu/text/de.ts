import { plural } from '../../../i18n/plural.ts';
import type { MenuText } from './en.ts';

export const de: MenuText = {
  hintTitle: 'Dein Board ist bereit',
  hintText:
    'Eine Aufgabe braucht einen Titel, eine verantwortliche Person und einen Termin. Drücke in einer Spalte auf „Aufgabe hinzufügen“. Oder hole die ersten aus einer Vorlage oder einer Datei.',
  firstTask: 'Erste Aufgabe anlegen',
  useTemplate: 'Vorlage verwenden',
  importFile: 'Importieren',
  menu: 'Board-Menü',
  flow: 'Fluss und Vorhersage',
  feeds: 'Termine abonnieren …',
  settings: 'Board-Einstellungen …',
  template: 'Vorlage verwenden …',
  import: 'In dieses Board importieren …',
  export: 'Exportieren …',
  people: 'Personen …',
  share: 'Live-Board teilen …',
  star: 'Für mich anheften',
  trash: 'Board in den Papierkorb legen …',
  save: 'Speichern',
  cancel: 'Abbrechen',
  title: 'Titel',
  zone: 'Zeitzone',
  zoneHelp: 'Nach ihr richten sich Uhrzeiten, Überfälliges und der tägliche Überblick.',
  region: 'Feiertage',
  regionHelp: 'An Feiertagen der Region wird nicht gearbeitet.',
  noRegion: 'Keine',
  whole: (country) => `${country}, bundesweite Feiertage`,
  other: 'Andere Länder',
  workdays: 'Arbeitstage',
  workdaysHelp: 'In ihnen wird gezählt, wie lange etwas überfällig ist.',
  noWorkday: 'Wähle mindestens einen Tag.',
  exportTitle: 'Exportieren',
  what: 'Was',
  all: (n) =>
    plural('de', n, {
      one: 'Das ganze Board, # Aufgabe mit Archiv',
      other: 'Das ganze Board, # Aufgaben mit Archiv',
    }),
  shown: (n) =>
    plural('de', n, {
      one: 'Was gerade zu sehen ist, # Aufgabe',
      other: 'Was gerade zu sehen ist, # Aufgaben',
    }),
  as: 'Als',
  csv: 'Tabelle (CSV)',
  csvHelp: 'Für Excel und andere Tabellen. Was wie eine Formel beginnt, wird nicht ausgeführt.',
  json: 'Taktboard (JSON)',
  jsonHelp: 'Wieder importiert ergibt es dasselbe Board.',
  download: 'Herunterladen',
  templateTitle: 'Vorlage verwenden',
  templateText: 'Ihre Spalten treten an die Stelle der leeren, die ins Archiv gehen.',
  lay: 'Vorlage verwenden',
  exportOffline:
    'Die Datei schreibt der Server, und der ist gerade nicht erreichbar. Was auf diesem Gerät ist, lässt sich beim Stand des Speicherns mitnehmen.',
  exportWaits: (n) =>
    plural('de', n, {
      one: '# Änderung ist noch nicht auf dem Server; die Datei wartet auf sie.',
      other: '# Änderungen sind noch nicht auf dem Server; die Datei wartet auf sie.',
    }),
  exportWithout: (n) =>
    plural('de', n, {
      one: '# Änderung lässt sich gerade nicht speichern und fehlt in der Datei.',
      other: '# Änderungen lassen sich gerade nicht speichern und fehlen in der Datei.',
    }),
  exported: (name) => `${name} ist heruntergeladen.`,
};
