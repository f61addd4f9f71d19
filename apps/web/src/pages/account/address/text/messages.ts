import { defineMessages } from '../../../../i18n/messages.ts';
import type { AddressTexts } from './en.ts';

export const addressMessages = defineMessages<AddressTexts>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});
