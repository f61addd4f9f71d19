import { defineMessages } from '../../i18n/messages.ts';
import type { BoardsTexts } from './messages.en.ts';

export const boardsMessages = defineMessages<BoardsTexts>({
  en: async () => (await import('./messages.en.ts')).en,
  de: async () => (await import('./messages.de.ts')).de,
});
