import { language } from '../../i18n/language.ts';
import { defineMessages, messagesNow, useMessages } from '../../i18n/messages.ts';
import type { BoardText } from './en.ts';

const messages = defineMessages<BoardText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

// asked for with the page's code and not after it; a failure shows where the texts are used
messages.load(language.get()).catch(() => undefined);

export function useText(): BoardText {
  return useMessages(messages);
}

/** For announcements and toasts, which are not components. */
export function textNow(): BoardText {
  return messagesNow(messages);
}
