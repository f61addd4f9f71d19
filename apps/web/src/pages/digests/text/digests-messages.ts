import { defineMessages } from '../../../i18n/messages.ts';
import type { DigestsText } from './en.ts';

export const digestsMessages = defineMessages<DigestsText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});
