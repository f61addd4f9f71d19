import { cardElement } from '../glide/settle.ts';
import type { BoardModel } from '../state/board-model.ts';
import type { Carried } from './carry.ts';

/** A finger that trembled has not moved. */
const TREMBLE_PX = 6;

/** A long press that carried nothing anywhere asks for what can be done: the card's menu. */
export function menuAfterPress(
  model: BoardModel,
  { cardId, cardIds }: Carried,
  way: { x: number; y: number },
): void {
  if (Math.abs(way.x) > TREMBLE_PX || Math.abs(way.y) > TREMBLE_PX) return;
  const anchor = cardElement(model, cardId)?.querySelector<HTMLElement>('[data-open]');
  if (anchor) model.popup.set({ kind: 'menu', cardIds, anchor });
}
