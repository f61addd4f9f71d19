import { defineMessages } from '../../i18n/messages.ts';
import type { BoardsDialogTexts } from './dialog-messages.en.ts';

export const boardsDialogMessages = defineMessages<BoardsDialogTexts>({
  en: async () => (await import('./dialog-messages.en.ts')).en,
  de: async () => (await import('./dialog-messages.de.ts')).de,
});
