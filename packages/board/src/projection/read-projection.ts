import type * as Y from 'yjs';
import { rootsOf } from '../schema/board-doc.ts';
import { BoardProjection } from './board-projection.ts';
import { allOf, dirtyNothing } from './dirty.ts';

/** Tasks that are read in one step: a few milliseconds. */
const READ_AT_ONCE = 500;
/** Tasks that are put in order in one step, or as many as are in order already. */
const SORTED_AT_ONCE = 2_000;

/**
 * The projection of a large board, read some tasks at a time: whoever has others to serve does so between them. Until the
 * last step it is for nobody, and the document stays as it is.
 */
export function* readProjection(doc: Y.Doc): Generator<void, BoardProjection> {
  const projection = new BoardProjection(doc, false);
  const { cards, ...others } = allOf(rootsOf(doc));
  projection.update({ ...others, cards: new Set() });
  const ids = [...cards];
  let sorted = 0;
  for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
    yield;
    projection.update({ ...dirtyNothing(), cards: new Set(ids.slice(from, from + READ_AT_ONCE)) });
    // all of them at the end would take long, and after each step all would be gone through again
    if (from - sorted < Math.max(SORTED_AT_ONCE, sorted)) continue;
    yield;
    projection.columnIds();
    sorted = from;
  }
  yield;
  projection.columnIds();
  return projection;
}
