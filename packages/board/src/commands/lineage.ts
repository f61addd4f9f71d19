import type * as Y from 'yjs';
import type { EntryState } from '../schema/entry-state.ts';

/**
 * Which earlier state a state that undo wrote stands for. Undoing the second of two moves writes the first one's place
 * again, as a new write; without this the first move would seem to be somebody else's, and could not be undone.
 */
export class Lineage {
  readonly #earlier = new Map<EntryState, EntryState>();

  standsFor(state: EntryState, earlier: EntryState): void {
    const origin = this.resolve(earlier);
    if (origin !== state) this.#earlier.set(state, origin);
  }

  resolve(state: EntryState): EntryState {
    return this.#earlier.get(state) ?? state;
  }
}

const lineages = new WeakMap<Y.Doc, Lineage>();

/** One lineage a document, as long as it lives: inverses name its items. */
export function lineageOf(doc: Y.Doc): Lineage {
  const lineage = lineages.get(doc) ?? new Lineage();
  lineages.set(doc, lineage);
  return lineage;
}
