import * as Y from 'yjs';
import type { Thing } from '../schema/board-doc.ts';
import type { Id } from '../schema/plain-board.ts';
import { isId } from '../schema/values.ts';
import type { Fixer } from './fixer.ts';

/**
 * The things of a root. Whatever else stands under an id is removed; what stands under no id is left alone, because it
 * may hold someone's work, and is never shown.
 */
export function thingsOf(root: Thing, fixer: Fixer): Map<Id, Thing> {
  const things = new Map<Id, Thing>();
  for (const [id, value] of [...root.entries()]) {
    if (!isId(id)) continue;
    if (value instanceof Y.Map) things.set(id, value);
    else fixer.remove(root, id);
  }
  return things;
}
