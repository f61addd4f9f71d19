import type { Point } from '../../kit/drag-gesture.ts';
import { PointerDrag } from '../../kit/pointer-drag.ts';
import { settle } from '../glide/settle.ts';
import type { BoardModel } from '../state/board-model.ts';
import { carryEvent, liftCard } from './carry-control.ts';
import { columnUnder } from './column-under.ts';
import { dropIndex } from './drop-index.ts';
import { placeAt, without } from './place.ts';

const ROW_GAP = 6;

/** What a press on a card, a moving pointer and a release mean for the board. */
export function cardDrag(model: BoardModel, hand: () => HTMLElement | null): PointerDrag {
  const letGo = (type: 'drop' | 'cancel') => {
    const carried = model.carry.get();
    const from = hand()?.getBoundingClientRect();
    if (carried.kind !== 'carried') return;
    carryEvent(model, { type });
    if (from) settle(model, carried.cardId, from);
  };
  return new PointerDrag(hand, {
    onLift(card, by) {
      const cardId = card.dataset['card'];
      if (cardId === undefined) return false;
      const { height } = card.getBoundingClientRect();
      const lifted = liftCard(model, { cardId, by, size: height + ROW_GAP });
      if (lifted && by === 'touch') navigator.vibrate?.(8);
      return lifted;
    },
    onMove: (point) => follow(model, point, hand()),
    onDrop: () => letGo('drop'),
    onCancel: () => letGo('cancel'),
  });
}

/** The column is the one under the pointer; the row is where the upper edge of the card in the hand is. */
function follow(model: BoardModel, pointer: Point, hand: HTMLElement | null): void {
  const carried = model.carry.get();
  if (carried.kind !== 'carried') return;
  const lanes = model
    .columnIds()
    .map((id) => ({ id, rect: model.handles.get(id)?.lane.getBoundingClientRect() }));
  const columnId = columnUnder(lanes, pointer);
  const handle = columnId === null ? undefined : model.handles.get(columnId);
  if (columnId === null || !handle) {
    carryEvent(model, { type: 'over', place: null });
    return;
  }
  const cards = model.visible(columnId);
  const { scroller, list } = handle;
  const source = cards.indexOf(carried.cardId);
  const top = hand?.getBoundingClientRect().top ?? pointer.y;
  const index = dropIndex(
    {
      count: cards.length,
      rowAt: (offset) => list?.findItemIndex(offset) ?? 0,
      offsetOf: (row) => list?.getItemOffset(row) ?? 0,
      sizeOf: (row) => list?.getItemSize(row) ?? 0,
    },
    top - scroller.getBoundingClientRect().top + scroller.scrollTop,
    source < 0 ? null : source,
  );
  carryEvent(model, { type: 'over', place: placeAt(columnId, without(cards, carried.cardId), index) });
}
