import type { Id } from '@taktboard/board';
import type { BoardModel } from '../state/board-model.ts';
import { fly } from './fly.ts';

/** Lets a card that was put down go from the hand to its row. */
export function settle(model: BoardModel, cardId: Id, from: DOMRect): void {
  requestAnimationFrame(() => {
    const card = cardElement(model, cardId);
    if (card) fly(card, { from, to: card.getBoundingClientRect() });
  });
}

/** A card on the page, if its row is mounted. */
export function cardElement(model: BoardModel, cardId: Id): HTMLElement | null {
  const columnId = model.connection.projection.card(cardId)?.columnId;
  return columnId === undefined ? null : cardIn(model, columnId, cardId);
}

/** The same, in the column where it is drawn: what has just changed is still drawn where it was. */
export function cardIn(model: BoardModel, columnId: Id, cardId: Id): HTMLElement | null {
  const selector = `[data-card="${CSS.escape(cardId)}"]`;
  if (model.swimlanes.get() === null)
    return model.handles.get(columnId)?.lane.querySelector<HTMLElement>(selector) ?? null;
  for (const handle of model.handles.values()) {
    const card = handle.cell.columnId === columnId ? handle.lane.querySelector<HTMLElement>(selector) : null;
    if (card) return card;
  }
  return null;
}
