import { use } from 'react';
import { useStore } from '../kit/use-store.ts';
import { language, setLanguage, type Language } from './language.ts';

/** One area's texts, of which the browser loads the language that is read. */
export interface Messages<Shape> {
  /** undefined until they are loaded. */
  texts(language: Language): Shape | undefined;
  load(language: Language): Promise<Shape>;
}

const areas = new Set<Messages<unknown>>();
/** What drops each try that failed; until then it stays failed, or whoever waits for it would ask without end. */
const failures = new Set<() => void>();

/**
 * `Shape` is the type of the English texts, and the German ones are declared to be of it: the compiler finds what is
 * missing, misspelt or takes other values (docs/decisions/0002-own-catalogues.md).
 */
export function defineMessages<Shape>(
  loaders: Readonly<Record<Language, () => Promise<Shape>>>,
): Messages<Shape> {
  const loaded = new Map<Language, Shape>();
  const loading = new Map<Language, Promise<Shape>>();
  const area: Messages<Shape> = {
    texts: (asked) => loaded.get(asked),
    load(asked) {
      const known = loading.get(asked);
      if (known) return known;
      const promise: Promise<Shape> = loaders[asked]().then((texts) => {
        loaded.set(asked, texts);
        // what `use` would note itself, a turn later: with it nothing suspends on texts that are here
        void Object.assign(promise, { status: 'fulfilled', value: texts });
        return texts;
      });
      promise.catch(() => failures.add(() => loading.delete(asked)));
      loading.set(asked, promise);
      return promise;
    },
  };
  areas.add(area);
  return area;
}

/** The texts of an area in the language of the moment. Suspends for as long as they are on the way. */
export function useMessages<Shape>(messages: Messages<Shape>): Shape {
  // always through `use`: a component that suspended with it must come by it again
  return use(messages.load(useStore(language)));
}

/**
 * Suspends until the texts of all these areas are here, asked for together. For those of what a page shows later: what waits
 * for its texts once the page is shown takes the page away with it.
 */
export function useTextsOf(needed: readonly Messages<unknown>[]): void {
  const asked = useStore(language);
  const coming = needed.map((area) => area.load(asked));
  for (const texts of coming) use(texts);
}

/** For places outside of components, such as announcements: only for areas that are on the page already. */
export function messagesNow<Shape>(messages: Messages<Shape>): Shape {
  const texts = messages.texts(language.get());
  if (texts === undefined) throw new Error('no texts');
  return texts;
}

export function useLanguage(): Language {
  return useStore(language);
}

/** After a failure was told: texts that did not come are asked for again the next time. */
export function retryMessages(): void {
  for (const forget of failures) forget();
  failures.clear();
}

/** Loads what is on the page in a language. */
export async function loadMessages(asked: Language = language.get()): Promise<void> {
  retryMessages();
  await Promise.all([...areas].map((area) => area.load(asked)));
}

/** Changes the language once its texts are here, so that nothing on the page goes blank in between. */
export async function chooseLanguage(next: Language): Promise<boolean> {
  try {
    await loadMessages(next);
  } catch {
    return false; // no network: the page stays as it can be read
  }
  setLanguage(next);
  return true;
}
