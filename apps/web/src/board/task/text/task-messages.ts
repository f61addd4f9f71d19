import { defineMessages, useMessages } from '../../../i18n/messages.ts';
import type { TaskText } from './en.ts';

const messages = defineMessages<TaskText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

export function useTaskText(): TaskText {
  return useMessages(messages);
}
