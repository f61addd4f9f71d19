import { BoardProjection, type PlainBoard } from '@taktboard/board';
import type * as Y from 'yjs';

/** A document as a board that is read afresh. */
export function plainOf(doc: Y.Doc): PlainBoard {
  const projection = new BoardProjection(doc);
  const board = projection.snapshot();
  projection.destroy();
  return board;
}
