import { describe, expect, it } from 'vitest';
import { nextGesture, type Gesture, type GestureEffect, type GestureEvent } from './drag-gesture.ts';

const at = { x: 100, y: 100 };
const near = { x: 102, y: 102 };
const far = { x: 120, y: 100 };

const STATES = {
  idle: { kind: 'idle' },
  'pressed by mouse': { kind: 'pressed', by: 'mouse', at },
  'pressed by finger': { kind: 'pressed', by: 'touch', at },
  held: { kind: 'held', by: 'touch', at },
} as const satisfies Record<string, Gesture>;

const EVENTS = {
  press: { kind: 'press', by: 'mouse', at },
  'a little': { kind: 'move', at: near },
  'far enough': { kind: 'move', at: far },
  rested: { kind: 'rested' },
  release: { kind: 'release' },
  cancel: { kind: 'cancel' },
} as const satisfies Record<string, GestureEvent>;

type Cell = readonly [Gesture['kind'], GestureEffect | null];

const TABLE: Record<keyof typeof STATES, Record<keyof typeof EVENTS, Cell>> = {
  idle: {
    press: ['pressed', null],
    'a little': ['idle', null],
    'far enough': ['idle', null],
    rested: ['idle', null],
    release: ['idle', null],
    cancel: ['idle', null],
  },
  'pressed by mouse': {
    press: ['pressed', null],
    'a little': ['pressed', null],
    'far enough': ['held', 'lift'],
    rested: ['held', 'lift'],
    release: ['idle', null],
    cancel: ['idle', null],
  },
  'pressed by finger': {
    press: ['pressed', null],
    'a little': ['pressed', null],
    'far enough': ['idle', null],
    rested: ['held', 'lift'],
    release: ['idle', null],
    cancel: ['idle', null],
  },
  held: {
    press: ['held', null],
    'a little': ['held', 'move'],
    'far enough': ['held', 'move'],
    rested: ['held', null],
    release: ['idle', 'drop'],
    cancel: ['idle', 'cancel'],
  },
};

const states = Object.keys(STATES) as (keyof typeof STATES)[];
const events = Object.keys(EVENTS) as (keyof typeof EVENTS)[];

describe('[UI-15] a press becomes a drag when the mouse moves or the finger rests; a finger that moves scrolls', () => {
  it.each(states.flatMap((state) => events.map((event) => [state, event] as const)))(
    '%s × %s',
    (state, event) => {
      const next = nextGesture(STATES[state], EVENTS[event]);
      expect([next.state.kind, next.effect]).toEqual(TABLE[state][event]);
    },
  );
});
