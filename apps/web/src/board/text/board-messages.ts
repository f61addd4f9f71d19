import { defineMessages, messagesNow, useMessages } from '../../i18n/messages.ts';
import { de } from './de.ts';
import { en, type BoardText } from './en.ts';

const messages = defineMessages(en, de);

export function useText(): BoardText {
  return useMessages(messages);
}

/** For announcements and toasts, which are not components. */
export function textNow(): BoardText {
  return messagesNow(messages);
}
