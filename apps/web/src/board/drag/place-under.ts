import type { Id } from '@taktboard/board';
import type { BoardModel } from '../state/board-model.ts';
import { dropIndex } from './drop-index.ts';
import { placeAt, without, type Place } from './place.ts';

interface Hand {
  cardId: Id;
  columnId: Id;
  /** The upper edge of the card in the hand, in the window. */
  edge: number;
}

/** Where a card that is held over a column would land; null when that column is not on the page. */
export function placeUnder(model: BoardModel, { cardId, columnId, edge }: Hand): Place | null {
  const handle = model.handles.get(columnId);
  if (!handle) return null;
  const cards = model.visible(columnId);
  const { scroller, list } = handle;
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
  return placeAt(columnId, without(cards, cardId), index);
}
