import { defineMessages } from '../i18n/messages.ts';
import type { DialogTexts } from './dialog-messages.en.ts';

export const dialogMessages = defineMessages<DialogTexts>({
  en: async () => (await import('./dialog-messages.en.ts')).en,
  de: async () => (await import('./dialog-messages.de.ts')).de,
});
