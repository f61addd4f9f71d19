import { describe, expect, it } from 'vitest';
import { stepSession, type SessionEvent, type SessionState } from './session-state.ts';

const [asked, stood] = [Uint8Array.of(1), Uint8Array.of(2)];

const states = {
  greeted: { kind: 'greeted' },
  live: { kind: 'live' },
  behind: { kind: 'behind', since: stood },
  left: { kind: 'left' },
} as const satisfies Record<SessionState['kind'], SessionState>;

const events = {
  step1: { kind: 'step1', stateVector: asked },
  overfull: { kind: 'overfull', stateVector: stood },
  drained: { kind: 'drained' },
  leave: { kind: 'leave' },
} as const satisfies Record<SessionEvent['kind'], SessionEvent>;

/** State × event → the next state and its effect; a cell that is left out changes nothing. */
const cells: [SessionState['kind'], SessionEvent['kind'], SessionState, unknown][] = [
  ['greeted', 'step1', { kind: 'live' }, { kind: 'welcome', stateVector: asked }],
  ['greeted', 'leave', { kind: 'left' }, null],
  ['live', 'step1', { kind: 'live' }, { kind: 'welcome', stateVector: asked }],
  ['live', 'overfull', { kind: 'behind', since: stood }, { kind: 'watch-line' }],
  ['live', 'leave', { kind: 'left' }, null],
  ['behind', 'step1', { kind: 'behind', since: asked }, null],
  ['behind', 'drained', { kind: 'live' }, { kind: 'catch-up', stateVector: stood }],
  ['behind', 'leave', { kind: 'left' }, null],
];

describe('what a socket has been sent', () => {
  for (const state of Object.keys(states) as SessionState['kind'][]) {
    for (const event of Object.keys(events) as SessionEvent['kind'][]) {
      const cell = cells.find(([from, on]) => from === state && on === event);
      it(`${state} on ${event} ${cell ? `becomes ${cell[2].kind}` : 'stays'}`, () => {
        expect(stepSession(states[state], events[event])).toEqual({
          state: cell?.[2] ?? states[state],
          effect: cell?.[3] ?? null,
        });
      });
    }
  }
});
