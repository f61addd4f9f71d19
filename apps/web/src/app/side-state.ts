import { useSyncExternalStore } from 'react';
import { createStore } from '../kit/store.ts';
import { preferences, setPreferences } from './preferences.ts';

/** Below this the side bar lies over the page and is open only while it is looked at. */
const NARROW = '(max-width: 899px)';

/** Whether the side bar lies open over a narrow page. */
export const sideOverlay = createStore(false);

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

export function toggleSide(narrow: boolean): void {
  if (narrow) sideOverlay.set(!sideOverlay.get());
  else setPreferences({ folded: !preferences.get().folded });
}
