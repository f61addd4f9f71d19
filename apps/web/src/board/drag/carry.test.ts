import { describe, expect, it } from 'vitest';
import { carry, IDLE, type Carry, type CarryEvent } from './carry.ts';
import type { Place } from './seen-place.ts';

const from: Place = { columnId: 'todo', after: null, before: 'b' };
const over: Place = { columnId: 'done', after: 'x', before: null };
const states = {
  idle: IDLE,
  home: { kind: 'carried', by: 'mouse', cardId: 'a', cardIds: ['a'], from, over: from, size: 66 },
  away: { kind: 'carried', by: 'mouse', cardId: 'a', cardIds: ['a'], from, over, size: 66 },
  outside: { kind: 'carried', by: 'mouse', cardId: 'a', cardIds: ['a'], from, over: null, size: 66 },
} as const satisfies Record<string, Carry>;
const events = {
  lift: { type: 'lift', by: 'mouse', cardId: 'a', cardIds: ['a'], from, size: 66 },
  over: { type: 'over', place: over },
  leave: { type: 'over', place: null },
  drop: { type: 'drop' },
  cancel: { type: 'cancel' },
  vanished: { type: 'vanished', cardId: 'a' },
  otherVanished: { type: 'vanished', cardId: 'z' },
} as const satisfies Record<string, CarryEvent>;

type Row = Record<keyof typeof events, [keyof typeof states, ...string[]]>;
const table: Record<keyof typeof states, Row> = {
  idle: {
    lift: ['home', 'lifted'],
    over: ['idle'],
    leave: ['idle'],
    drop: ['idle'],
    cancel: ['idle'],
    vanished: ['idle'],
    otherVanished: ['idle'],
  },
  home: {
    lift: ['home'],
    over: ['away', 'passing'],
    leave: ['outside'],
    drop: ['idle', 'returned'],
    cancel: ['idle', 'returned'],
    vanished: ['idle', 'lost'],
    otherVanished: ['home'],
  },
  away: {
    lift: ['away'],
    over: ['away'],
    leave: ['outside'],
    drop: ['idle', 'put'],
    cancel: ['idle', 'returned'],
    vanished: ['idle', 'lost'],
    otherVanished: ['away'],
  },
  outside: {
    lift: ['outside'],
    over: ['away', 'passing'],
    leave: ['outside'],
    drop: ['idle', 'returned'],
    cancel: ['idle', 'returned'],
    vanished: ['idle', 'lost'],
    otherVanished: ['outside'],
  },
};

describe('[UI-54] a card that vanishes in the air is never dropped', () => {
  for (const [stateName, row] of Object.entries(table)) {
    for (const [eventName, [next, ...effects]] of Object.entries(row)) {
      it(`${stateName} × ${eventName} → ${next} ${effects.join(' ')}`, () => {
        const result = carry(
          states[stateName as keyof typeof states],
          events[eventName as keyof typeof events],
        );
        expect(result.state).toEqual(states[next]);
        expect(result.effects.map((effect) => effect.type)).toEqual(effects);
      });
    }
  }

  it('[BOARD-13] is dropped without those of its companions that vanished', () => {
    const several = { ...states.away, cardIds: ['a', 'b', 'c'] };
    const { state } = carry(several, { type: 'vanished', cardId: 'b' });
    expect(carry(state, events.drop).effects).toEqual([
      { type: 'put', cardId: 'a', cardIds: ['a', 'c'], from, place: over },
    ]);
  });

  it('keeps the identity of a state that an event does not change', () => {
    expect(carry(states.away, events.over).state).toBe(states.away);
  });
});
