import { defineMessages } from '../../../i18n/messages.ts';
import type { OverdueText } from './en.ts';

export const overdueMessages = defineMessages<OverdueText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});
