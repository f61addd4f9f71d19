import { plural } from '../i18n/plural.ts';
import type { StartTexts } from './messages.en.ts';

export const de: StartTexts = {
  templates: 'Beginne mit',
  tasks: (n) => plural('de', n, { one: '# Aufgabe', other: '# Aufgaben' }),
  noTasks: 'keine Aufgaben',
  first: 'Zum Beispiel',
  keyDates: { start: 'Erster Tag', event: 'Tag der Veranstaltung' },
  keyDateHint: 'Die Termine der Aufgaben zählen von ihm aus. Du kannst jeden später ändern.',
  loading: 'Lädt die Vorlagen',
};
