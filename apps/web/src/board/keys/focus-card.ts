import type { Id } from '@taktboard/board';
import type { BoardModel } from '../state/board-model.ts';
import type { Spot } from './walk.ts';

/** A row is mounted unseen and measured before it can take the focus, which takes a few frames. */
const MOST_FRAMES = 20;

/**
 * Puts the focus on a card, wherever it is: its column mounts the row at the spot, scrolls to it, and the focus follows
 * once it is there. Without a card it goes to what the empty column offers.
 */
export function focusSpot(model: BoardModel, spot: Spot): void {
  model.spot.set(spot);
  const handle = model.handles.get(spot.columnId);
  if (!handle) return;
  if (spot.cardId !== null) {
    const row = model.visible(spot.columnId).indexOf(spot.cardId);
    if (row >= 0) handle.list?.scrollToIndex(row, { align: 'nearest' });
  }
  const target = () =>
    spot.cardId === null
      ? handle.lane.querySelector<HTMLElement>('[data-empty], [data-add], [data-lane]')
      : linkOf(handle.lane, spot.cardId);
  const focus = (framesLeft: number) => {
    if (model.spot.get() !== spot) return; // someone has walked on
    const element = target();
    element?.focus({ preventScroll: true });
    // a row that is mounted and not yet measured is hidden, and takes no focus
    const isThere = element !== null && document.activeElement === element;
    if (!isThere && framesLeft > 0) requestAnimationFrame(() => focus(framesLeft - 1));
    handle.lane.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  requestAnimationFrame(() => focus(MOST_FRAMES));
}

export function focusCard(model: BoardModel, cardId: Id): void {
  const columnId = model.connection.projection.card(cardId)?.columnId;
  if (columnId !== undefined) focusSpot(model, { columnId, cardId });
}

/** Does what takes a card away, and leaves the focus on the one that comes up in its place. */
export function focusNeighbour(model: BoardModel, cardId: Id, remove: () => boolean): void {
  const columnId = model.connection.projection.card(cardId)?.columnId;
  if (columnId === undefined) return;
  const row = model.visible(columnId).indexOf(cardId);
  if (!remove()) return;
  const left = model.visible(columnId);
  focusSpot(model, { columnId, cardId: left[Math.min(row, left.length - 1)] ?? null });
}

function linkOf(root: ParentNode, cardId: Id): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"] [data-open]`);
}
