import type { BoardModel } from '../state/board-model.ts';

const drafts = new WeakMap<BoardModel, Map<string, string>>();

/** What was typed into a list's line and not added yet: kept while the board is open, closed lines included. */
export function draftsOf(model: BoardModel): Map<string, string> {
  const known = drafts.get(model) ?? new Map<string, string>();
  drafts.set(model, known);
  return known;
}
