import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReadStore } from './store.ts';

export function useStore<Value>(store: ReadStore<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** The same where much is drawn anew for a change: it is drawn piece by piece, and the page answers meanwhile. */
export function useCalmly<Value>(store: ReadStore<Value>): Value {
  const [value, set] = useState(store.get);
  useEffect(() => {
    const take = (): void => startTransition(() => set(store.get));
    take(); // what changed before this listened
    return store.subscribe(take);
  }, [store]);
  return value;
}
