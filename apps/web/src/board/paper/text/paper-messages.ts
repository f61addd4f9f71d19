import { defineMessages } from '../../../i18n/messages.ts';

export const paperMessages = defineMessages({
  de: async () => (await import('./de.ts')).de,
  en: async () => (await import('./en.ts')).en,
});
