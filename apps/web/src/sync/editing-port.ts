import type { fuseInverses, joinInverses, runCommands, undo } from '@taktboard/board';

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
  if (editing === undefined) throw new Error('something writes that does not import sync/editing.ts');
  return editing;
}
