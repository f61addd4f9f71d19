import { language } from '../../../i18n/language.ts';
import { defineMessages, messagesNow, useMessages } from '../../../i18n/messages.ts';
import type { ToldText } from './en.ts';

const messages = defineMessages<ToldText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

// asked for with the code that shows them; a failure shows where the texts are used
messages.load(language.get()).catch(() => undefined);

export function useToldText(): ToldText {
  return useMessages(messages);
}

export const toldTextNow = (): ToldText => messagesNow(messages);
