import { createStore, type ReadStore } from '../kit/store.ts';

export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'taktboard.language';

/** German for whoever asks for it first among what they read; English for everyone else. */
export function preferredLanguage(chosen: string | null, asked: readonly string[]): Language {
  if (chosen === 'de' || chosen === 'en') return chosen;
  for (const tag of asked) {
    const language = tag.slice(0, 2).toLowerCase();
    if (language === 'de' || language === 'en') return language;
  }
  return 'en';
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage can be forbidden; the browser's languages still speak
  }
}

const inBrowser = typeof document !== 'undefined';
const store = createStore<Language>(inBrowser ? preferredLanguage(stored(), navigator.languages) : 'en');

export const language: ReadStore<Language> = store;

export function setLanguage(next: Language): void {
  store.set(next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // forbidden storage: the choice lasts as long as the page
  }
}

function mark(): void {
  document.documentElement.lang = store.get();
}

if (inBrowser) {
  mark();
  store.subscribe(mark);
}
