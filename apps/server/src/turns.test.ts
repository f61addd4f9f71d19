import { describe, expect, it } from 'vitest';
import { FakeTimers } from './testing/fake-timers.ts';
import { Turns, type TurnSteps } from './turns.ts';

/** Turns of which each step takes 3 ms, and what was done in each turn, by name. */
function steppedTurns() {
  const timers = new FakeTimers();
  const waiting: (() => void)[] = [];
  timers.nextTurn = (callback) => void waiting.push(callback);
  const turns = new Turns(timers);
  const done: string[] = [];
  function* work(name: string, steps: number): TurnSteps<string> {
    for (let n = 0; n < steps; n++) {
      timers.pass(3);
      done.push(name);
      yield;
    }
    return name;
  }
  const took = (): string[] => done.splice(0);
  const turn = (): string[] => {
    for (const callback of waiting.splice(0)) callback();
    return took();
  };
  return { turns, work, took, turn, pass: (ms: number) => timers.pass(ms) };
}

describe('work over several turns', () => {
  it('[SYNC-91] is at an end within the turn where it is short', async () => {
    const { turns, work, took, turn } = steppedTurns();
    const over = turns.run(work('a', 2));
    expect(took()).toEqual(['a', 'a']);
    expect(await over).toBe('a');
    expect(turn()).toEqual([]);
  });

  it('[SYNC-91] leaves a turn to others after a few milliseconds, however much there is to do', async () => {
    const { turns, work, took, turn } = steppedTurns();
    const first = turns.run(work('a', 5));
    expect(took()).toEqual(['a', 'a', 'a']);
    const second = turns.run(work('b', 2));
    expect(took()).toEqual([]);
    expect(turn()).toEqual(['a', 'b', 'a']);
    expect(turn()).toEqual(['b']);
    expect(await Promise.all([first, second])).toEqual(['a', 'b']);
  });

  it('[SYNC-91] begins nothing more in a turn that was used up', async () => {
    const { turns, work, took, turn, pass } = steppedTurns();
    function* lump(): TurnSteps<void> {
      yield;
      pass(9);
    }
    await turns.run(lump());
    const next = turns.run(work('a', 1));
    expect(took()).toEqual([]);
    expect(turn()).toEqual(['a']);
    expect(await next).toBe('a');
    const last = turns.run(work('b', 1));
    expect(took()).toEqual(['b']);
    await last;
  });

  it('ends with what a step throws, and takes no other work with it', async () => {
    const { turns, work, turn } = steppedTurns();
    function* broken(): TurnSteps<void> {
      yield;
      throw new Error('no board');
    }
    const long = turns.run(work('a', 4));
    const failing = turns.run(broken());
    turn();
    await expect(failing).rejects.toThrow('no board');
    turn();
    expect(await long).toBe('a');
  });
});
