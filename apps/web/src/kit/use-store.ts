import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReadStore } from './store.ts';

export function useStore<Value>(store: ReadStore<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** The same where much is drawn anew for a change: it is drawn piece by piece, and the page answers meanwhile. */
export function useCalmly<Value>(store: ReadStore<Value>): Value {
  const [taken, set] = useState(() => ({ store, value: store.get() }));
  useEffect(() => {
    const take = (): void =>
      startTransition(() =>
        set((before) => {
          const value = store.get();
          return before.store === store && Object.is(before.value, value) ? before : { store, value };
        }),
      );
    take(); // what changed before this listened
    return store.subscribe(take);
  }, [store]);
  // of another store nothing is known yet but what it holds
  return taken.store === store ? taken.value : store.get();
}
