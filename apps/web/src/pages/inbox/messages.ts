import { defineMessages } from '../../i18n/messages.ts';
import type { InboxTexts } from './messages.en.ts';

export const inboxMessages = defineMessages<InboxTexts>({
  en: async () => (await import('./messages.en.ts')).en,
  de: async () => (await import('./messages.de.ts')).de,
});
