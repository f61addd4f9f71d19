import { describe, expect, it } from 'vitest';
import { stepRoom, type RoomEvent, type RoomState } from './room-state.ts';

const states = {
  'loading for nobody': { kind: 'loading', users: 0 },
  'loading for two': { kind: 'loading', users: 2 },
  'open for one': { kind: 'open', users: 1 },
  'open for two': { kind: 'open', users: 2 },
  resting: { kind: 'resting' },
  leaving: { kind: 'leaving' },
  draining: { kind: 'draining' },
  gone: { kind: 'gone' },
} as const satisfies Record<string, RoomState>;

const EVENTS = [
  'enter',
  'exit',
  'loaded',
  'not-loaded',
  'rest-over',
  'settled',
  'not-settled',
  'broken',
  'drained',
] as const satisfies readonly RoomEvent[];

/** State × event → the next state and its effects; a cell that is left out changes nothing. */
const cells: [keyof typeof states, RoomEvent, RoomState, string[]][] = [
  ['loading for nobody', 'enter', { kind: 'loading', users: 1 }, []],
  ['loading for nobody', 'loaded', { kind: 'resting' }, ['start-rest']],
  ['loading for nobody', 'not-loaded', { kind: 'gone' }, ['drop']],
  ['loading for nobody', 'broken', { kind: 'draining' }, ['eject']],
  ['loading for two', 'enter', { kind: 'loading', users: 3 }, []],
  ['loading for two', 'exit', { kind: 'loading', users: 1 }, []],
  ['loading for two', 'loaded', { kind: 'open', users: 2 }, []],
  ['loading for two', 'not-loaded', { kind: 'gone' }, ['drop']],
  ['loading for two', 'broken', { kind: 'draining' }, ['eject']],
  ['open for one', 'enter', { kind: 'open', users: 2 }, []],
  ['open for one', 'exit', { kind: 'resting' }, ['start-rest']],
  ['open for one', 'broken', { kind: 'draining' }, ['eject']],
  ['open for two', 'enter', { kind: 'open', users: 3 }, []],
  ['open for two', 'exit', { kind: 'open', users: 1 }, []],
  ['open for two', 'broken', { kind: 'draining' }, ['eject']],
  ['resting', 'enter', { kind: 'open', users: 1 }, ['stop-rest']],
  ['resting', 'rest-over', { kind: 'leaving' }, ['settle']],
  ['resting', 'broken', { kind: 'draining' }, ['stop-rest', 'eject']],
  ['leaving', 'enter', { kind: 'open', users: 1 }, []],
  ['leaving', 'settled', { kind: 'gone' }, ['drop']],
  ['leaving', 'not-settled', { kind: 'resting' }, ['start-rest']],
  ['leaving', 'broken', { kind: 'draining' }, ['eject']],
  ['draining', 'drained', { kind: 'gone' }, ['drop']],
];

describe('the life of a room, state by state', () => {
  for (const state of Object.keys(states) as (keyof typeof states)[]) {
    for (const event of EVENTS) {
      const cell = cells.find(([from, on]) => from === state && on === event);
      it(`${state} on ${event} ${cell ? `becomes ${cell[2].kind}` : 'stays'}`, () => {
        const { state: next, effects } = stepRoom(states[state], event);
        expect(next).toEqual(cell?.[2] ?? states[state]);
        expect(effects).toEqual(cell?.[3] ?? []);
      });
    }
  }
});
