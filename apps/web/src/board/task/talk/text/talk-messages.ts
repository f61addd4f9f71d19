import { language } from '../../../../i18n/language.ts';
import { defineMessages, useMessages } from '../../../../i18n/messages.ts';
import type { TalkText } from './en.ts';

const messages = defineMessages<TalkText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

// asked for with the dialog's code and not after it; a failure shows where the texts are used
messages.load(language.get()).catch(() => undefined);

export function useTalkText(): TalkText {
  return useMessages(messages);
}
