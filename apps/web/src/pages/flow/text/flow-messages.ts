import { defineMessages } from '../../../i18n/messages.ts';
import type { FlowText } from './en.ts';

export const flowMessages = defineMessages<FlowText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});
