import { createStore, type ReadStore } from '../../kit/store.ts';

const store = createStore(0);

/** Counts what may have ended sessions, for whoever lists them. */
export const sessionsChanged: ReadStore<number> = store;

export function tellSessionsChanged(): void {
  store.set(store.get() + 1);
}
