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
  const { cards, ...others } = rootsOf(doc);
  projection.update(allOf(others));
  let [read, sorted] = [0, 0];
  for (const some of chunksOf(cards.keys())) {
    yield;
    projection.update({ ...dirtyNothing(), cards: some });
    read += some.size;
    // all of them at the end would take long, and after each step all would be gone through again
    if (read - sorted < Math.max(SORTED_AT_ONCE, sorted)) continue;
    yield;
    projection.columnIds();
    sorted = read;
  }
  yield;
  projection.columnIds();
  return projection;
}

/** Also to list the keys of all tasks takes as long as some steps. */
function* chunksOf(keys: Iterable<string>): Generator<Set<string>> {
  let chunk = new Set<string>();
  for (const key of keys) {
    chunk.add(key);
    if (chunk.size < READ_AT_ONCE) continue;
    yield chunk;
    chunk = new Set();
  }
  yield chunk;
}
