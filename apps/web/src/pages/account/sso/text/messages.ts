import { defineMessages } from '../../../../i18n/messages.ts';
import type { SsoTexts } from './en.ts';

export const ssoMessages = defineMessages<SsoTexts>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});
