import { language } from '../../../../i18n/language.ts';
import { defineMessages, messagesNow, useMessages } from '../../../../i18n/messages.ts';
import type { DescriptionText } from './en.ts';

const messages = defineMessages<DescriptionText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

// asked for with the editor's code and not after it; a failure shows where the texts are used
messages.load(language.get()).catch(() => undefined);

export function useDescriptionText(): DescriptionText {
  return useMessages(messages);
}

export function descriptionTextNow(): DescriptionText {
  return messagesNow(messages);
}
