import type { Id } from '@taktboard/board';
import { samePlace } from './place.ts';
import type { Place } from './seen-place.ts';

/**
 * The life of a carried card, and of those that are selected with it:
 *
 *   idle ──lift──▶ carried ──over──▶ carried
 *    ▲                │ drop     → put it down at its place
 *    │                │ cancel   → it goes back
 *    └────────────────┘ vanished → someone took it away: nothing is written
 */
export type Carry = { kind: 'idle' } | Carried;

export interface Carried {
  kind: 'carried';
  by: 'mouse' | 'touch' | 'keys';
  /** The one under the hand. */
  cardId: Id;
  /** All that are carried, in the board's order; alone it is the one. */
  cardIds: readonly Id[];
  from: Place;
  /** null over nothing that takes a card: a drop there goes back. */
  over: Place | null;
  /** Of the card with the gap below it, in pixels: what the others make room for. */
  size: number;
}

export type CarryEvent =
  | { type: 'lift'; by: Carried['by']; cardId: Id; cardIds: readonly Id[]; from: Place; size: number }
  | { type: 'over'; place: Place | null }
  | { type: 'drop' }
  | { type: 'cancel' }
  | { type: 'vanished'; cardId: Id };

export type CarryEffect =
  | { type: 'lifted'; cardId: Id; count: number; from: Place }
  | { type: 'passing'; cardId: Id; place: Place }
  | { type: 'put'; cardId: Id; cardIds: readonly Id[]; from: Place; place: Place }
  | { type: 'returned'; cardId: Id }
  | { type: 'lost'; cardId: Id };

export const IDLE: Carry = { kind: 'idle' };

export function carry(state: Carry, event: CarryEvent): { state: Carry; effects: CarryEffect[] } {
  if (state.kind === 'idle') {
    if (event.type !== 'lift') return { state, effects: [] };
    const { by, cardId, cardIds, from, size } = event;
    return {
      state: { kind: 'carried', by, cardId, cardIds, from, over: from, size },
      effects: [{ type: 'lifted', cardId, count: cardIds.length, from }],
    };
  }
  const { cardId, cardIds, from, over } = state;
  switch (event.type) {
    case 'lift':
      return { state, effects: [] };
    case 'over':
      if (samePlace(over, event.place)) return { state, effects: [] };
      return {
        state: { ...state, over: event.place },
        effects: event.place === null ? [] : [{ type: 'passing', cardId, place: event.place }],
      };
    case 'drop':
      return over === null || samePlace(over, from)
        ? { state: IDLE, effects: [{ type: 'returned', cardId }] }
        : { state: IDLE, effects: [{ type: 'put', cardId, cardIds, from, place: over }] };
    case 'cancel':
      return { state: IDLE, effects: [{ type: 'returned', cardId }] };
    case 'vanished':
      if (event.cardId === cardId) return { state: IDLE, effects: [{ type: 'lost', cardId }] };
      return cardIds.includes(event.cardId)
        ? { state: { ...state, cardIds: cardIds.filter((id) => id !== event.cardId) }, effects: [] }
        : { state, effects: [] };
  }
}
