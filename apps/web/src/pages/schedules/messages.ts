import { defineMessages } from '../../i18n/messages.ts';
import type { ScheduleTexts } from './messages.en.ts';

export const scheduleMessages = defineMessages<ScheduleTexts>({
  en: async () => (await import('./messages.en.ts')).en,
  de: async () => (await import('./messages.de.ts')).de,
});
