import type { Active } from '@dnd-kit/core';
import { columnEvent, liftColumn } from '../columns/column-carry-control.ts';
import { columnIndex } from '../columns/column-order.ts';
import type { BoardModel } from '../state/board-model.ts';
import { liftCard } from './carry-control.ts';
import type { Cell } from './cell.ts';
import { swallowClick } from './swallow-click.ts';

const ROW_GAP = 6;

/** Takes what was pressed into the hand: a card, or a column by its head. */
export function liftTaken(model: BoardModel, active: Active, activator: Event): void {
  const { cardId, columnId, cell } = takenOf(active);
  const by = activator.type === 'mousedown' ? 'mouse' : 'touch';
  if (columnId !== undefined && cardId === undefined) {
    swallowClick();
    if (liftColumn(model, columnId, by)) shake(by);
    return;
  }
  const card = cardId === undefined ? null : heightOf(cardId);
  if (cardId === undefined || card === null) return;
  swallowClick();
  if (liftCard(model, { cardId, lane: cell?.lane, by, size: card + ROW_GAP })) shake(by);
}

function shake(by: 'mouse' | 'touch'): void {
  if (by === 'touch') navigator.vibrate?.(8);
}

/** @returns whether a column is in the hand */
export function followColumn(model: BoardModel, hand: { left: number; width: number }): boolean {
  const carried = model.columnCarry.get();
  if (carried.kind !== 'carried' || carried.by === 'keys') return false;
  const lanes = model.columnIds().filter((id) => id !== carried.columnId);
  const others = lanes.map((id) => model.handles.get(id)?.lane).filter((lane) => lane !== undefined);
  columnEvent(model, {
    type: 'over',
    index: columnIndex(others.map(standing), hand.left + hand.width / 2),
  });
  return true;
}

/** @returns whether a column was in the hand */
export function endColumn(model: BoardModel, type: 'drop' | 'cancel'): boolean {
  const carried = model.columnCarry.get();
  return carried.kind === 'carried' && carried.by !== 'keys' && columnEvent(model, { type });
}

/** Where a column stands in the window, whether or not it has stepped aside. */
function standing(lane: HTMLElement): { left: number; width: number } {
  const columns = lane.parentElement;
  if (!columns) return { left: 0, width: 0 };
  const start = columns.getBoundingClientRect().left - columns.scrollLeft - columns.offsetLeft;
  return { left: start + lane.offsetLeft, width: lane.offsetWidth };
}

interface Taken {
  cardId: string | undefined;
  columnId: string | undefined;
  cell: Cell | undefined;
}

function takenOf(active: Active): Taken {
  const { cardId, columnId, cell } = (active.data.current ?? {}) as Partial<Taken>;
  return { cardId, columnId, cell };
}

/** null when the card is not on the page any more. */
function heightOf(cardId: string): number | null {
  const card = document.querySelector(`[data-card="${CSS.escape(cardId)}"]`);
  return card && card.getBoundingClientRect().height;
}
