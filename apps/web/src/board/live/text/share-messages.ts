import { defineMessages, useMessages } from '../../../i18n/messages.ts';
import type { ShareText } from './en.ts';

const messages = defineMessages<ShareText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

export function useShareText(): ShareText {
  return useMessages(messages);
}
