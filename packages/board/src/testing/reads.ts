import type * as Y from 'yjs';
import { BoardProjection } from '../projection/board-projection.ts';
import type { Card, PlainBoard } from '../schema/plain-board.ts';

export function boardOf(doc: Y.Doc): PlainBoard {
  const projection = new BoardProjection(doc);
  const board = projection.snapshot();
  projection.destroy();
  return board;
}

export function cardOf(doc: Y.Doc, id: string): Card {
  const card = boardOf(doc).cards.find((other) => other.id === id);
  if (!card) throw new Error(`no card ${id}`);
  return card;
}

/** Archived ones included. */
export function cardIds(doc: Y.Doc, columnId: string): string[] {
  return boardOf(doc).cards.flatMap((card) => (card.columnId === columnId ? [card.id] : []));
}
