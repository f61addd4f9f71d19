import { defineMessages } from '../../../i18n/messages.ts';
import type { TokenTexts } from './en.ts';

export const tokenMessages = defineMessages<TokenTexts>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});
