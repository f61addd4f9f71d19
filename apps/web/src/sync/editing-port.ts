import type { fuseInverses, Inverse, joinInverses, runCommands, undo } from '@taktboard/board';
import { ok, type Result } from '@taktboard/protocol';
import type { Doc } from 'yjs';
import type { TakenBack } from './history.ts';

/** What writes to a board's document and takes back what was written. */
export interface Editing {
  run: typeof runCommands;
  undo: typeof undo;
  join: typeof joinInverses;
  fuse: typeof fuseInverses;
}

let editing: Editing | undefined;

export function provideEditing(provided: Editing): void {
  editing = provided;
}

/**
 * A board that is looked at writes nothing: what does comes as a script of its own once it is drawn, together with
 * every gesture that could ask for it.
 */
export function editingNow(): Editing {
  if (editing === undefined) throw new Error('no editing');
  return editing;
}

/** Takes a change back, and says how much of it was not one's own any more. */
export function takeBack(doc: Doc, inverse: Inverse): Result<TakenBack<Inverse>, 'superseded'> {
  const taken = editingNow().undo(doc, inverse);
  return taken.ok ? ok({ inverse: taken.value, left: taken.value.superseded }) : taken;
}
