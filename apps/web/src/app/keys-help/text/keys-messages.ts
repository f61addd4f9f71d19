import { defineMessages, useMessages } from '../../../i18n/messages.ts';
import type { KeysText } from './en.ts';

const messages = defineMessages<KeysText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

export function useKeysText(): KeysText {
  return useMessages(messages);
}
