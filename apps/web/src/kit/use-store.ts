import { useSyncExternalStore } from 'react';
import type { ReadStore } from './store.ts';

export function useStore<Value>(store: ReadStore<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get);
}
