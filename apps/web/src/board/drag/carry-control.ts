import type { Id } from '@taktboard/board';
import { announce, showToast } from '../../kit/toast.ts';
import type { BoardModel } from '../state/board-model.ts';
import { moveCard } from '../state/perform.ts';
import { textNow } from '../text/board-messages.ts';
import { carry, type CarryEffect, type CarryEvent } from './carry.ts';
import { indexOfPlace, placeAt, without, type Place } from './place.ts';

/** Carries out what the carry machine says. Gives back whether the event changed anything. */
export function carryEvent(model: BoardModel, event: CarryEvent): boolean {
  const before = model.carry.get();
  const { state, effects } = carry(before, event);
  if (state === before) return false;
  for (const effect of effects) {
    if (effect.type === 'put') moveCard(model, effect.cardId, effect.place);
  }
  model.carry.set(state);
  for (const effect of effects) tell(model, effect);
  if (state.kind !== before.kind) {
    model.ownPresence.set(state.kind === 'carried' ? { holds: state.cardId } : { holds: undefined });
  }
  return true;
}

/** Takes a card into the hand. `size` is its height with the gap below it. */
export function liftCard(
  model: BoardModel,
  lift: { cardId: Id; by: 'mouse' | 'touch' | 'keys'; size: number },
): boolean {
  const card = model.connection.projection.card(lift.cardId);
  if (!card || card.archived || !model.connection.writable.get()) return false;
  const visible = model.visible(card.columnId);
  const from = placeAt(card.columnId, without(visible, lift.cardId), visible.indexOf(lift.cardId));
  const lifted = carryEvent(model, { type: 'lift', ...lift, from });
  if (lifted) watch(model, lift);
  return lifted;
}

/**
 * For as long as a card is in the air: when someone archives it, or takes the right to write away, it is let go. So it
 * is when keys carry it and the focus goes elsewhere.
 */
function watch(model: BoardModel, { cardId, by }: { cardId: Id; by: 'mouse' | 'touch' | 'keys' }): void {
  const { projection, writable } = model.connection;
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
    if (relatedTarget && card?.dataset['card'] === cardId) carryEvent(model, { type: 'cancel' });
  };
  if (by === 'keys') document.addEventListener('focusout', leave);
  const look = () => {
    const card = projection.card(cardId);
    if (!card || card.archived || projection.column(card.columnId)?.archived) {
      carryEvent(model, { type: 'vanished', cardId });
    } else if (!writable.get()) {
      carryEvent(model, { type: 'cancel' });
    }
  };
  const ends = [
    projection.subscribe(`card:${cardId}`, look),
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
      return announce(text.carry.lifted(title, ...spoken(model, effect.cardId, effect.from)));
    case 'passing':
      return announce(text.carry.over(...spoken(model, effect.cardId, effect.place)));
    case 'returned':
      return announce(text.carry.returned(title));
    case 'lost':
      return showToast({ text: text.carry.lost(title), tone: 'fault' });
    case 'put': // moveCard has said where it is
      return undefined;
  }
}

function spoken(
  model: BoardModel,
  cardId: Id,
  place: Place,
): [position: number, count: number, column: string] {
  const others = without(model.visible(place.columnId), cardId);
  const name = model.connection.projection.column(place.columnId)?.name ?? '';
  return [indexOfPlace(others, place) + 1, others.length + 1, name];
}
