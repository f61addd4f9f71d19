import type { Id } from '@taktboard/board';
import { samePlace, type Place } from './place.ts';

/**
 * The life of a carried card:
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
  cardId: Id;
  from: Place;
  /** null over nothing that takes a card: a drop there goes back. */
  over: Place | null;
  /** Of the card with the gap below it, in pixels: what the others make room for. */
  size: number;
}

export type CarryEvent =
  | { type: 'lift'; by: Carried['by']; cardId: Id; from: Place; size: number }
  | { type: 'over'; place: Place | null }
  | { type: 'drop' }
  | { type: 'cancel' }
  | { type: 'vanished'; cardId: Id };

export type CarryEffect =
  | { type: 'lifted'; cardId: Id; from: Place }
  | { type: 'passing'; cardId: Id; place: Place }
  | { type: 'put'; cardId: Id; place: Place }
  | { type: 'returned'; cardId: Id }
  | { type: 'lost'; cardId: Id };

export const IDLE: Carry = { kind: 'idle' };

export function carry(state: Carry, event: CarryEvent): { state: Carry; effects: CarryEffect[] } {
  if (state.kind === 'idle') {
    if (event.type !== 'lift') return { state, effects: [] };
    const { by, cardId, from, size } = event;
    return {
      state: { kind: 'carried', by, cardId, from, over: from, size },
      effects: [{ type: 'lifted', cardId, from }],
    };
  }
  const { cardId, from, over } = state;
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
        : { state: IDLE, effects: [{ type: 'put', cardId, place: over }] };
    case 'cancel':
      return { state: IDLE, effects: [{ type: 'returned', cardId }] };
    case 'vanished':
      return event.cardId === cardId
        ? { state: IDLE, effects: [{ type: 'lost', cardId }] }
        : { state, effects: [] };
  }
}
