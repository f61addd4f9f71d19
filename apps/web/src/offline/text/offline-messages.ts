import { defineMessages, useMessages } from '../../i18n/messages.ts';
import type { OfflineText } from './en.ts';

export const offlineMessages = defineMessages<OfflineText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

export function useOfflineText(): OfflineText {
  return useMessages(offlineMessages);
}
