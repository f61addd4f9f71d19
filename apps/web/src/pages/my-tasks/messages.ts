import { defineMessages } from '../../i18n/messages.ts';
import type { MyTasksTexts } from './messages.en.ts';

export const myTasksMessages = defineMessages<MyTasksTexts>({
  en: async () => (await import('./messages.en.ts')).en,
  de: async () => (await import('./messages.de.ts')).de,
});
