import { createStore, type ReadStore } from '../kit/store.ts';

export type Theme = 'system' | 'light' | 'dark';

/** Choices of the person that belong to this browser alone. */
export interface Preferences {
  theme: Theme;
  /** Whether the side bar is folded away. */
  folded: boolean;
  /** Narrower columns and closer cards. */
  compact: boolean;
  /** Whether a single letter does something on a board (WCAG 2.1.4 lets one switch that off). */
  letterKeys: boolean;
}

const KEY = 'taktboard.preferences';

/** What was stored may be of another version or of someone's making: whatever is not understood has its default. */
export function readPreferences(stored: string | null): Preferences {
  let value: unknown = null;
  try {
    value = JSON.parse(stored ?? 'null');
  } catch {
    // unreadable: the defaults
  }
  const found = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const theme = found['theme'];
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    folded: found['folded'] === true,
    compact: found['compact'] === true,
    letterKeys: found['letterKeys'] !== false,
  };
}

function load(): Preferences {
  try {
    return readPreferences(localStorage.getItem(KEY));
  } catch {
    return readPreferences(null); // storage can be forbidden
  }
}

const store = createStore<Preferences>(typeof localStorage === 'undefined' ? readPreferences(null) : load());
export const preferences: ReadStore<Preferences> = store;

export function setPreferences(change: Partial<Preferences>): void {
  store.set({ ...store.get(), ...change });
  try {
    localStorage.setItem(KEY, JSON.stringify(store.get()));
  } catch {
    // forbidden storage: the choice lasts as long as the page
  }
}

/** Hands the theme and the density to the style sheet; before the first paint and at every change. */
export function applyTheme(root: HTMLElement): void {
  const apply = () => {
    const { theme, compact } = store.get();
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    if (compact) root.dataset['density'] = 'compact';
    else delete root.dataset['density'];
  };
  apply();
  store.subscribe(apply);
}
