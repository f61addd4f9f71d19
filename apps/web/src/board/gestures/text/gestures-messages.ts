import { language } from '../../../i18n/language.ts';
import { defineMessages, messagesNow, useMessages } from '../../../i18n/messages.ts';
import type { GesturesText } from './en.ts';

const messages = defineMessages<GesturesText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

/** Waited for before anything can be done by hand, so that whatever is announced has its words. */
export function gesturesText(): Promise<GesturesText> {
  return messages.load(language.get());
}

export function useGesturesText(): GesturesText {
  return useMessages(messages);
}

/** For announcements and toasts, which are not components. */
export function gesturesNow(): GesturesText {
  return messagesNow(messages);
}
