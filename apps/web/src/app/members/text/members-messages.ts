import { defineMessages, useMessages } from '../../../i18n/messages.ts';
import type { MembersText } from './en.ts';

const messages = defineMessages<MembersText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

export function useMembersText(): MembersText {
  return useMessages(messages);
}
