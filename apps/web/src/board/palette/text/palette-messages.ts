import { defineMessages, useMessages } from '../../../i18n/messages.ts';
import { LANGUAGES, type Language } from '../../../i18n/language.ts';
import type { PaletteText } from './en.ts';

const messages = defineMessages<PaletteText>({
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
});

export function usePaletteText(): PaletteText {
  return useMessages(messages);
}

/** An action is found by what it is called in either language: people type the word that they know. */
export async function loadOtherTexts(language: Language): Promise<PaletteText[]> {
  return Promise.all(LANGUAGES.filter((each) => each !== language).map((each) => messages.load(each)));
}
