import { defineMessages } from '../../../i18n/messages.ts';
import type { WaysTexts } from './en.ts';

export const waysMessages = defineMessages<WaysTexts>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});
