import { language } from '../../../i18n/language.ts';
import { defineMessages, useMessages } from '../../../i18n/messages.ts';
import type { ViewText } from './en.ts';

const messages = defineMessages<ViewText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

// asked for with the code that shows them and not after it; a failure shows where the texts are used
messages.load(language.get()).catch(() => undefined);

export function useViewText(): ViewText {
  return useMessages(messages);
}
