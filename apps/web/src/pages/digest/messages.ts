import { defineMessages } from '../../i18n/messages.ts';
import type { ReportTexts } from './messages.en.ts';

export const reportMessages = defineMessages<ReportTexts>({
  en: async () => (await import('./messages.en.ts')).en,
  de: async () => (await import('./messages.de.ts')).de,
});
