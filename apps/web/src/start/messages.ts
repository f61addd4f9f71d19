import { defineMessages } from '../i18n/messages.ts';
import type { StartTexts } from './messages.en.ts';

export const startMessages = defineMessages<StartTexts>({
  en: async () => (await import('./messages.en.ts')).en,
  de: async () => (await import('./messages.de.ts')).de,
});
