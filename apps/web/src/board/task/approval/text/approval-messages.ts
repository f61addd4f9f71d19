import { defineMessages, useMessages } from '../../../../i18n/messages.ts';
import type { ApprovalText } from './en.ts';

const messages = defineMessages<ApprovalText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

export function useApprovalText(): ApprovalText {
  return useMessages(messages);
}
