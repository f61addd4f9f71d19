import type { Thing } from './board-doc.ts';

/**
 * Takes a value away by a write of its own, which is deleted at once. A bare deletion leaves no trace of what its author
 * had seen: whoever sets the value at the same time could not be told apart from whoever sets it afterwards.
 */
export function clearKey(thing: Thing, key: string): void {
  thing.set(key, null);
  thing.delete(key);
}
