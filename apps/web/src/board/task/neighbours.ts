import type { Id } from '@taktboard/board';
import type { BoardModel } from '../state/board-model.ts';

export interface Neighbours {
  previous: Id | null;
  next: Id | null;
  /** 1-based, 0 where the card is not among those that are seen. */
  position: number;
  count: number;
}

/** The tasks beside this one in its column, as the board shows them under its search. */
export function neighboursOf(model: BoardModel, cardId: Id): Neighbours {
  const columnId = model.connection.projection.card(cardId)?.columnId;
  const cards = columnId === undefined ? [] : model.visible(columnId);
  const at = cards.indexOf(cardId);
  return {
    previous: at > 0 ? (cards[at - 1] ?? null) : null,
    next: at < 0 ? null : (cards[at + 1] ?? null),
    position: at + 1,
    count: cards.length,
  };
}
