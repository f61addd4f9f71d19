import { defineMessages, useMessages } from '../../../i18n/messages.ts';
import type { PeopleText } from './en.ts';

const messages = defineMessages<PeopleText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

export function usePeopleText(): PeopleText {
  return useMessages(messages);
}
