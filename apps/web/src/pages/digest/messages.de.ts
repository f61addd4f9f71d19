import type { ReportTexts } from './messages.en.ts';

export const de: ReportTexts = {
  digest: 'Überblick',
  overdue: 'Überfällige Aufgaben',
  loading: 'Lädt den Bericht',
  tryAgain: 'Noch einmal versuchen',
  asOf: (day) => `Stand: ${day}`,
  today: 'Heute',
  chooseDay: 'Stand welchen Tages',
  backToToday: 'Zurück zu heute',
  download: 'Herunterladen',
  text: 'Als Text',
  html: 'Als Seite (HTML)',
  json: 'Als Daten (JSON)',
  csv: 'Als Tabelle (CSV)',
  quietTitle: 'Ein ruhiger Tag',
  quietText: 'Nichts ist überfällig, nichts wird fällig, nichts ist blockiert.',
  noneTitle: 'Nichts ist überfällig',
  noneText: 'Jede offene Aufgabe hat noch Zeit.',
  groupBy: 'Ordnen nach',
  by: { age: 'Alter', label: 'Label', owner: 'Verantwortlich' },
};
