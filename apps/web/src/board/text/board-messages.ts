import { defineMessages, messagesNow, useMessages } from '../../i18n/messages.ts';
import type { BoardText } from './en.ts';

const messages = defineMessages<BoardText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

export function useText(): BoardText {
  return useMessages(messages);
}

/** For announcements and toasts, which are not components. */
export function textNow(): BoardText {
  return messagesNow(messages);
}
