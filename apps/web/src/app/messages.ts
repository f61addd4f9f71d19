import { defineMessages } from '../i18n/messages.ts';
import type { AppTexts } from './messages.en.ts';

export const appMessages = defineMessages<AppTexts>({
  en: async () => (await import('./messages.en.ts')).en,
  de: async () => (await import('./messages.de.ts')).de,
});
