import type { Id } from '@taktboard/board';
import { cellKey, cellOf } from '../drag/cell.ts';
import type { BoardModel } from '../state/board-model.ts';
import { isTypingTarget } from './key-map.ts';
import type { Spot } from './walk.ts';

/** Puts the focus where it is on its way to; null when it is on no way. */
let land: (() => void) | null = null;

/** For a key that is pressed before the frame in which the focus would come. */
export function landFocus(): void {
  land?.();
}

/** A row is mounted unseen and measured before it can take the focus, which takes a few frames. */
const MOST_FRAMES = 30;

/**
 * Puts the focus on a card, wherever it is: its list mounts the row at the spot, scrolls to it, and the focus follows
 * once it is there. Without a card it goes to what the empty column offers.
 */
export function focusSpot(model: BoardModel, spot: Spot): void {
  model.spot.set(spot);
  const handleNow = () => model.handles.get(cellKey(spot));
  if (spot.lane !== undefined) model.swimlanes.get()?.reveal(spot.lane);
  let scrolled = false;
  const scroll = () => {
    const handle = handleNow();
    if (!handle || scrolled) return;
    scrolled = true;
    if (spot.cardId === null) return;
    const row = model.visible(spot.columnId, spot.lane).indexOf(spot.cardId);
    if (row >= 0) handle.list?.scrollToIndex(row, { align: 'nearest' });
  };
  scroll();
  let landed = false;
  const cameFrom = document.activeElement;
  const focus = (framesLeft: number) => {
    if (landed || model.spot.get() !== spot) return; // someone has walked on
    // or has begun to write elsewhere, and each letter would be a key of the card
    const { activeElement } = document;
    if (activeElement !== cameFrom && isTypingTarget(activeElement)) return;
    scroll();
    const lane = handleNow()?.lane ?? document.querySelector<HTMLElement>('[data-rows]');
    const element = lane && targetIn(lane, spot);
    element?.focus({ preventScroll: true });
    // a row that is mounted and not yet measured is hidden, and takes no focus
    const isThere = element !== null && element !== undefined && document.activeElement === element;
    landed = isThere;
    if (landed && land === now) land = null;
    if (!landed && framesLeft > 0) requestAnimationFrame(() => focus(framesLeft - 1));
    (handleNow()?.lane ?? element)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const now = () => focus(0);
  land = now;
  requestAnimationFrame(() => focus(MOST_FRAMES));
}

export function focusCard(model: BoardModel, cardId: Id): void {
  const spot = spotOf(model, cardId);
  if (spot) focusSpot(model, spot);
}

/** Goes on from a search to what it found: where the focus was, if that is still there, or else to the first one. */
export function focusFound(model: BoardModel): void {
  const spot = model.spot.get();
  const [first] = model.columnIds();
  if (spot?.cardId && model.visible(spot.columnId).includes(spot.cardId)) focusSpot(model, spot);
  else if (first !== undefined)
    focusSpot(model, { columnId: first, cardId: model.visible(first)[0] ?? null });
}

/** Does what takes a card away, and leaves the focus on the one that comes up in its place. */
export function focusNeighbour(model: BoardModel, cardId: Id, remove: () => boolean): void {
  const spot = spotOf(model, cardId);
  if (!spot) return;
  const isLeft = (id: Id) => !model.connection.projection.card(id)?.archived;
  const seen = () => model.rows.get()?.filter(isLeft) ?? model.visible(spot.columnId, spot.lane);
  const row = seen().indexOf(cardId);
  if (!remove()) return;
  const left = seen();
  focusSpot(model, { ...spot, cardId: left[Math.min(row, left.length - 1)] ?? null });
}

/**
 * Does what may move the card with the focus or take it away: the focus goes with it, or to the one that comes up in its
 * place. Where no card has the focus it stays where it is.
 */
export function keepFocus<Result>(model: BoardModel, change: () => Result): Result {
  const cardId = document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset['card'];
  if (cardId === undefined) return change();
  let result: { value: Result } | undefined;
  focusNeighbour(model, cardId, () => {
    result = { value: change() };
    return model.connection.projection.card(cardId)?.archived === true;
  });
  if (result === undefined) return change();
  if (model.connection.projection.card(cardId)?.archived !== true) focusCard(model, cardId);
  return result.value;
}

/** Where a card is seen; of several swimlanes the one that has the focus, or else the first. */
function spotOf(model: BoardModel, cardId: Id): Spot | undefined {
  const columnId = model.connection.projection.card(cardId)?.columnId;
  if (columnId === undefined) return undefined;
  const swimlanes = model.swimlanes.get();
  if (swimlanes === null) return { columnId, cardId };
  const current = model.spot.get()?.lane;
  const lanes = swimlanes.lanes.get().filter((lane) => swimlanes.cell(columnId, lane).includes(cardId));
  const lane = current !== undefined && lanes.includes(current) ? current : lanes[0];
  return { ...cellOf(columnId, lane), cardId };
}

function targetIn(root: HTMLElement, { cardId }: Spot): HTMLElement | null | undefined {
  if (cardId === null) return root.querySelector<HTMLElement>('[data-empty], [data-add], [data-lane]');
  // in a calendar a task can stand more than once
  const all = root.querySelectorAll<HTMLElement>(`[data-card="${CSS.escape(cardId)}"] [data-open]`);
  const [only] = all;
  // to ask what is visible has the page laid out, so only where there is a choice
  return all.length < 2 ? only : ([...all].find((link) => link.checkVisibility()) ?? only);
}
