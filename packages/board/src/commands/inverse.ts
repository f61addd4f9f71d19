import type * as Y from 'yjs';
import type { Thing } from '../schema/board-doc.ts';
import type { EntryState } from '../schema/entry-state.ts';
import type { Id } from '../schema/plain-board.ts';
import type { RichNode } from '../schema/rich-text.ts';

/** One written key, and what to write to take it back. Holds the map itself: it is undone in the same document. */
export interface KeyStep {
  readonly kind: 'key';
  readonly map: Thing;
  readonly key: string;
  /** The state that the write left; only while it stands may the step be taken back. */
  readonly expect: EntryState;
  /** The state before the write. */
  readonly was: EntryState;
  /** The value before the write; undefined for none. */
  readonly value: unknown;
  /** A column that must still be in use: taking a card back into an archived one would hide it. */
  readonly into?: Id | undefined;
  /** A label that stays in use while a task in use wears it. */
  readonly label?: Id | undefined;
}

/** One rewritten description. */
export interface ContentStep {
  readonly kind: 'content';
  readonly fragment: Y.XmlFragment;
  readonly expect: EntryState;
  readonly was: EntryState;
  readonly content: readonly RichNode[];
}

export type Step = KeyStep | ContentStep;

/** What takes a change back, in the order in which the change was made. Without steps the change changed nothing. */
export interface Inverse {
  readonly steps: readonly Step[];
}

/**
 * The inverse of a burst of changes as of one: what was written again and again goes back to what stood there before
 * the burst, in one step, as long as nobody else wrote in between.
 */
export function fuseInverses(earlier: Inverse, later: Inverse): Inverse {
  const steps = [...earlier.steps];
  for (const step of later.steps) {
    const before = steps.at(-1);
    const fused = before && asOne(before, step);
    if (fused) steps[steps.length - 1] = fused;
    else steps.push(step);
  }
  return { steps };
}

function asOne(before: Step, after: Step): Step | undefined {
  if (before.expect !== after.was) return undefined;
  if (before.kind === 'content') {
    const isSame = after.kind === 'content' && before.fragment === after.fragment;
    return isSame ? { ...before, expect: after.expect } : undefined;
  }
  const isSame = after.kind === 'key' && before.map === after.map && before.key === after.key;
  return isSame ? { ...before, expect: after.expect } : undefined;
}

/** The inverse of a whole batch: it is undone together. */
export function joinInverses(inverses: readonly Inverse[]): Inverse {
  return { steps: inverses.flatMap((inverse) => inverse.steps) };
}
