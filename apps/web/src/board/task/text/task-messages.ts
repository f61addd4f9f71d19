import { defineMessages, useMessages } from '../../../i18n/messages.ts';
import { de } from './de.ts';
import { en, type TaskText } from './en.ts';

const messages = defineMessages(en, de);

export function useTaskText(): TaskText {
  return useMessages(messages);
}
