import { defineMessages, useMessages } from '../../../i18n/messages.ts';
import type { FeedText } from './en.ts';

const messages = defineMessages<FeedText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

export function useFeedText(): FeedText {
  return useMessages(messages);
}
