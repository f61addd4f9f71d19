import type { Id } from '@taktboard/board';
import { announce, showToast } from '../../kit/toast.ts';
import type { BoardModel } from '../state/board-model.ts';
import { gesturesNow } from '../gestures/text/gestures-messages.ts';
import { carriedWith } from '../selection/select.ts';
import { moveCards } from '../state/move-cards.ts';
import { laneName } from '../swimlanes/say-lane.ts';
import { textNow } from '../text/board-messages.ts';
import { carry, type Carried, type CarryEffect, type CarryEvent } from './carry.ts';
import { cellOf } from './cell.ts';
import { placeAt } from './place.ts';
import { indexOfPlace, without, type Place } from './seen-place.ts';
import { wouldBeOver } from './would-be-over.ts';

/** Carries out what the carry machine says. Gives back whether the event changed anything. */
export function carryEvent(model: BoardModel, event: CarryEvent): boolean {
  const before = model.carry.get();
  const { state, effects } = carry(before, event);
  if (state === before) return false;
  for (const effect of effects) {
    if (effect.type !== 'put') continue;
    const { cardIds, place, from } = effect;
    moveCards(model, { cardIds, place, fromLane: from.lane });
  }
  model.carry.set(state);
  for (const effect of effects) tell(model, effect);
  if (state.kind !== before.kind) {
    model.ownPresence.set(state.kind === 'carried' ? { holds: state.cardId } : { holds: undefined });
  }
  return true;
}

/** Takes a card into the hand, and with it all that are selected if it is one of them. `size` is its height with the gap below it. */
export function liftCard(
  model: BoardModel,
  lift: { cardId: Id; lane?: string | undefined; by: 'mouse' | 'touch' | 'keys'; size: number },
): boolean {
  const { cardId, lane, by, size } = lift;
  const card = model.connection.projection.card(cardId);
  if (!card || card.archived || !model.connection.writable.get()) return false;
  const cell = cellOf(card.columnId, lane);
  const visible = model.visible(card.columnId, lane);
  const cardIds = carriedWith(model, cardId);
  const from = placeAt(cell, without(visible, cardId), visible.indexOf(cardId));
  const lifted = carryEvent(model, { type: 'lift', cardId, cardIds, by, size, from });
  if (lifted) watch(model, { cardId, cardIds, by });
  return lifted;
}

/**
 * For as long as cards are in the air: when someone archives them, or takes the right to write away, they are let go.
 * So they are when keys carry them and the focus goes elsewhere.
 */
function watch(model: BoardModel, { cardId, cardIds, by }: Pick<Carried, 'cardId' | 'cardIds' | 'by'>): void {
  const { projection, writable } = model.connection;
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
    if (relatedTarget && card?.dataset['card'] === cardId) carryEvent(model, { type: 'cancel' });
  };
  if (by === 'keys') document.addEventListener('focusout', leave);
  const look = () => {
    if (!writable.get()) carryEvent(model, { type: 'cancel' });
    for (const id of cardIds) {
      const card = projection.card(id);
      const gone = !card || card.archived || projection.column(card.columnId)?.archived;
      if (gone) carryEvent(model, { type: 'vanished', cardId: id });
    }
  };
  const ends = [
    ...cardIds.map((id) => projection.subscribe(`card:${id}`, look)),
    projection.subscribe('columns', look),
    writable.subscribe(look),
    () => document.removeEventListener('focusout', leave),
    model.carry.subscribe(() => {
      if (model.carry.get().kind === 'idle') ends.forEach((end) => end());
    }),
  ];
}

function tell(model: BoardModel, effect: CarryEffect): void {
  const text = textNow();
  const { projection } = model.connection;
  const title = projection.card(effect.cardId)?.title || text.card.untitled;
  switch (effect.type) {
    case 'lifted':
      return announce(
        effect.count === 1
          ? text.carry.lifted(title, ...spoken(model, effect.cardId, effect.from))
          : gesturesNow().carry.liftedMany(effect.count, title),
      );
    case 'passing':
      return announce(passing(model, effect.cardId, effect.place));
    case 'returned':
      return announce(text.carry.returned(title));
    case 'lost':
      return showToast({ text: text.carry.lost(title), tone: 'fault' });
    case 'put': // moveCards has said where it is
      return undefined;
  }
}

function passing(model: BoardModel, cardId: Id, place: Place): string {
  const where = textNow().carry.over(...spoken(model, cardId, place));
  const lane = place.lane === undefined ? '' : `, ${laneName(model, place.lane)}`;
  const limit = wouldBeOver(model, place.columnId);
  return where + lane + (limit === null ? '' : `. ${gesturesNow().carry.overLimit(limit)}`);
}

function spoken(
  model: BoardModel,
  cardId: Id,
  place: Place,
): [position: number, count: number, column: string] {
  const others = without(model.visible(place.columnId, place.lane), cardId);
  const name = model.connection.projection.column(place.columnId)?.name ?? '';
  return [indexOfPlace(others, place) + 1, others.length + 1, name];
}
