import { defineMessages } from '../../i18n/messages.ts';
import type { ImportTexts } from './messages.en.ts';

export const importMessages = defineMessages<ImportTexts>({
  en: async () => (await import('./messages.en.ts')).en,
  de: async () => (await import('./messages.de.ts')).de,
});
