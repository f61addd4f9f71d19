import type { Id } from '@taktboard/board';
import type { BoardModel } from '../state/board-model.ts';
import { dropIndex } from './drop-index.ts';
import { cellKey, type Cell } from './cell.ts';
import { placeAmong } from './place.ts';
import { without, type Place } from './seen-place.ts';

interface Hand {
  cardId: Id;
  carried: readonly Id[];
  cell: Cell;
  /** The upper edge of the card in the hand, in the window. */
  edge: number;
}

/** Where a card that is held over a list would land; null when that list is not on the page. */
export function placeUnder(model: BoardModel, { cardId, carried, cell, edge }: Hand): Place | null {
  const handle = model.handles.get(cellKey(cell));
  if (!handle) return null;
  const cards = model.visible(cell.columnId, cell.lane);
  const { scroller, list } = handle;
  // folded: only its strip is on the page
  if (!scroller) return placeAmong(cell, without(cards, cardId), { index: cards.length, carried });
  const source = cards.indexOf(cardId);
  const index = dropIndex(
    {
      count: cards.length,
      rowAt: (offset) => list?.findItemIndex(offset) ?? 0,
      offsetOf: (row) => list?.getItemOffset(row) ?? 0,
      sizeOf: (row) => list?.getItemSize(row) ?? 0,
    },
    edge - scroller.getBoundingClientRect().top + scroller.scrollTop,
    source < 0 ? null : source,
  );
  return placeAmong(cell, without(cards, cardId), { index, carried });
}
