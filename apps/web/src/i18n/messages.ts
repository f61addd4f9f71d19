import { useStore } from '../kit/use-store.ts';
import { language, type Language } from './language.ts';

/** One area's texts: plain strings, and functions where something is filled in. */
export type Catalogue = {
  [key: string]: string | readonly string[] | ((...values: never[]) => string) | Catalogue;
};

export type Messages<Shape> = Readonly<Record<Language, Shape>>;

/**
 * The types are the check: the German catalogue has every key of the English one, each with the same parameters, and
 * no other. A page's texts are loaded with the page.
 */
export function defineMessages<Shape extends Catalogue>(en: Shape, de: NoInfer<Shape>): Messages<Shape> {
  return { en, de };
}

/** The texts of an area in the language of the moment; a component that uses it changes with the language. */
export function useMessages<Shape>(messages: Messages<Shape>): Shape {
  return messages[useStore(language)];
}

/** For places outside of components, such as page titles and announcements. */
export function messagesNow<Shape>(messages: Messages<Shape>): Shape {
  return messages[language.get()];
}

export function useLanguage(): Language {
  return useStore(language);
}
