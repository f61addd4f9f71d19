import { defineMessages } from '../../../i18n/messages.ts';
import type { AccountTexts } from './en.ts';

export const accountMessages = defineMessages<AccountTexts>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});
