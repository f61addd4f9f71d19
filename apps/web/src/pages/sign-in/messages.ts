import { defineMessages } from '../../i18n/messages.ts';
import type { DoorTexts } from './messages.en.ts';

export const doorMessages = defineMessages<DoorTexts>({
  en: async () => (await import('./messages.en.ts')).en,
  de: async () => (await import('./messages.de.ts')).de,
});
