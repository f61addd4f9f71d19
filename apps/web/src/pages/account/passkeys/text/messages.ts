import { defineMessages } from '../../../../i18n/messages.ts';
import type { PasskeyTexts } from './en.ts';

export const passkeyMessages = defineMessages<PasskeyTexts>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});
