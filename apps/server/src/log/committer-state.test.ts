import { describe, expect, it } from 'vitest';
import { stepCommitter, type CommitterEvent, type CommitterState } from './committer-state.ts';

const states = {
  idle: { kind: 'idle' },
  gathering: { kind: 'gathering' },
  writing: { kind: 'writing', failures: 0 },
  retrying: { kind: 'writing', failures: 2 },
  resting: { kind: 'resting', failures: 2 },
} as const satisfies Record<string, CommitterState>;

const events = {
  append: { kind: 'append' },
  tick: { kind: 'tick' },
  written: { kind: 'written', moreWaits: false },
  more: { kind: 'written', moreWaits: true },
  failed: { kind: 'failed' },
} as const satisfies Record<string, CommitterEvent>;

/** State × event → the next state and its effects; a cell that is left out changes nothing. */
const cells: [keyof typeof states, keyof typeof events, CommitterState, string[]][] = [
  ['idle', 'append', { kind: 'gathering' }, ['gather']],
  ['gathering', 'tick', { kind: 'writing', failures: 0 }, ['write']],
  ['writing', 'written', { kind: 'idle' }, []],
  ['writing', 'more', { kind: 'gathering' }, ['gather']],
  ['writing', 'failed', { kind: 'resting', failures: 1 }, ['rest', 'tell-failing']],
  ['retrying', 'written', { kind: 'idle' }, ['tell-recovered']],
  ['retrying', 'more', { kind: 'gathering' }, ['tell-recovered', 'gather']],
  ['retrying', 'failed', { kind: 'resting', failures: 3 }, ['rest']],
  ['resting', 'tick', { kind: 'writing', failures: 2 }, ['write']],
];

describe('the committer’s states', () => {
  for (const state of Object.keys(states) as (keyof typeof states)[]) {
    for (const event of Object.keys(events) as (keyof typeof events)[]) {
      const cell = cells.find(([from, on]) => from === state && on === event);
      it(`${state} on ${event} ${cell ? `becomes ${cell[2].kind}` : 'stays'}`, () => {
        const { state: next, effects } = stepCommitter(states[state], events[event]);
        expect(next).toEqual(cell?.[2] ?? states[state]);
        expect(effects.map(({ kind }) => kind)).toEqual(cell?.[3] ?? []);
      });
    }
  }

  it('rests longer each time, and never longer than five seconds', () => {
    let state: CommitterState = states.writing;
    const rests: number[] = [];
    for (let n = 0; n < 9; n++) {
      const failed = stepCommitter(state, events.failed);
      for (const effect of failed.effects) if (effect.kind === 'rest') rests.push(effect.ms);
      state = stepCommitter(failed.state, events.tick).state;
    }
    expect(rests).toEqual([100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000, 5_000]);
  });
});
