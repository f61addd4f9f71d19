import { defineMessages } from '../../../i18n/messages.ts';
import type { PrivacyTexts } from './en.ts';

export const privacyMessages = defineMessages<PrivacyTexts>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});
