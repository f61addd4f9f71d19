import { carryEvent, liftCard } from '../drag/carry-control.ts';
import { cellKey } from '../drag/cell.ts';
import { placeAmong } from '../drag/place.ts';
import { indexOfPlace, without } from '../drag/seen-place.ts';
import { cellAround } from '../drag/cell-around.ts';
import type { BoardModel } from '../state/board-model.ts';
import { focusSpot } from './focus-card.ts';
import { actionOf } from './key-map.ts';
import { carryStep, indexOfCell, type Direction } from './walk.ts';

const ROW_GAP = 6;
const CARRIES: readonly string[] = ['up', 'down', 'left', 'right', 'first', 'last'] satisfies Direction[];

/** Takes the card that an element is into the hand, for the arrow keys to carry. */
export function liftByKey(model: BoardModel, card: HTMLElement | null): boolean {
  const cardId = card?.dataset['card'];
  if (!card || cardId === undefined) return false;
  const size = card.getBoundingClientRect().height + ROW_GAP;
  return liftCard(model, { cardId, lane: cellAround(card)?.lane, by: 'keys', size });
}

/** What a key does while a card is carried: nothing else happens then. */
export function carryByKey(model: BoardModel, event: KeyboardEvent): boolean {
  const state = model.carry.get();
  if (state.kind !== 'carried') return false;
  const { cardId, cardIds, over, from } = state;
  if (event.key === 'Escape' || event.key === 'Tab') {
    carryEvent(model, { type: 'cancel' });
    focusSpot(model, { columnId: from.columnId, lane: from.lane, cardId });
    return true;
  }
  if (event.key === ' ' || event.key === 'Enter') {
    const { columnId, lane } = over ?? from;
    carryEvent(model, { type: 'drop' });
    focusSpot(model, { columnId, lane, cardId });
    return true;
  }
  const action = actionOf(event, { typing: false, letters: true });
  if (action === undefined || !isCarry(action)) return true;
  const lanes = model.lanes(true).map((lane) => ({ ...lane, cards: without(lane.cards, cardId) }));
  const place = over ?? from;
  const others = lanes[indexOfCell(lanes, place)]?.cards ?? [];
  const next = carryStep(lanes, { ...place, index: indexOfPlace(others, place) }, action);
  const target = lanes[indexOfCell(lanes, next)]?.cards ?? [];
  carryEvent(model, {
    type: 'over',
    place: placeAmong(next, target, { index: next.index, carried: cardIds }),
  });
  const handle = model.handles.get(cellKey(next));
  handle?.lane.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (target.length > 0)
    handle?.list?.scrollToIndex(Math.min(next.index, target.length - 1), { align: 'nearest' });
  return true;
}

function isCarry(action: string): action is Direction {
  return CARRIES.includes(action);
}
