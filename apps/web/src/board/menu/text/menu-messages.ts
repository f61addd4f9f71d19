import { defineMessages, useMessages } from '../../../i18n/messages.ts';
import type { MenuText } from './en.ts';

const messages = defineMessages<MenuText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

export function useMenuText(): MenuText {
  return useMessages(messages);
}
