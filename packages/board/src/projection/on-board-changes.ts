import * as Y from 'yjs';
import type { BoardChange } from './board-change.ts';
import { BoardProjection } from './board-projection.ts';
import { diffBoard } from './diff-board.ts';

type Listener = (changes: BoardChange[], transaction: Y.Transaction) => void;

/**
 * Tells, for each transaction that changed something, what it changed. A projection that is there already spares a
 * second one.
 *
 * @returns what ends it
 */
export function onBoardChanges(source: Y.Doc | BoardProjection, listener: Listener): () => void {
  if (source instanceof Y.Doc) {
    const projection = new BoardProjection(source);
    observe(projection, listener);
    return () => projection.destroy();
  }
  return observe(source, listener);
}

function observe(projection: BoardProjection, listener: Listener): () => void {
  return projection.observe((changes, transaction) => {
    const told = diffBoard(changes);
    if (told.length > 0) listener(told, transaction);
  });
}
