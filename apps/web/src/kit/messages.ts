import { defineMessages } from '../i18n/messages.ts';
import type { KitTexts } from './messages.en.ts';

export const kitMessages = defineMessages<KitTexts>({
  en: async () => (await import('./messages.en.ts')).en,
  de: async () => (await import('./messages.de.ts')).de,
});
