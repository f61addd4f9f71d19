import { describe, expect, it } from 'vitest';
import { FakeTimers } from '../testing/fake-timers.ts';
import { Turns } from '../turns.ts';
import { BoardWork, waitFor, type Steps } from './board-work.ts';

/** Work on a board over turns that end at each pause, and what was done, in order. */
function started() {
  const timers = new FakeTimers();
  const failed: unknown[] = [];
  const done: string[] = [];
  const work = new BoardWork({ turns: new Turns(timers, 0), onFailed: (error) => failed.push(error) });
  const inSteps = (name: string, count: number) =>
    function* steps(): Steps<string> {
      for (let n = 0; n < count; n++) {
        if (n > 0) yield;
        done.push(`${name}${n}`);
      }
      return name;
    };
  return { timers, failed, done, work, inSteps };
}

describe('what is done with a board', () => {
  it('is done at once when nothing is under way, and what pauses goes on in another turn', () => {
    const { work, done, timers, inSteps } = started();
    work.once(() => void done.push('now'));
    void work.ask(inSteps('a', 3));
    expect([done, work.isFree]).toEqual([['now', 'a0'], false]);
    timers.turn();
    expect([done, work.isFree]).toEqual([['now', 'a0', 'a1', 'a2'], true]);
  });

  it('is done one after the other, in the order of coming', async () => {
    const { work, done, timers, inSteps } = started();
    const asked = [work.ask(inSteps('a', 2)), work.get(() => done.push('b')), work.ask(inSteps('c', 2))];
    expect(done).toEqual(['a0']);
    timers.turn();
    expect(done).toEqual(['a0', 'a1', 'b', 'c0', 'c1']);
    expect(await Promise.all(asked)).toEqual(['a', 3, 'c']);
  });

  it('waits for what it waits for, and what comes meanwhile waits for it', async () => {
    const { work, done, timers } = started();
    let answer: (value: string) => void = () => undefined;
    const promise = new Promise<string>((resolve) => (answer = resolve));
    const asked = work.ask(function* steps() {
      return yield* waitFor(promise);
    });
    work.once(() => void done.push('after'));
    timers.turn();
    expect(done).toEqual([]);
    answer('there');
    expect(await asked).toBe('there');
    timers.turn();
    expect(done).toEqual(['after']);
  });

  it('that fails is told of to whoever asked for it, or at large, and what comes after is done', async () => {
    const { work, done, failed, timers } = started();
    const fails = (): never => {
      throw new Error('a bug');
    };
    const waits = work.ask(() => waitFor(Promise.reject(new Error('no answer'))));
    const asked = work.get(fails);
    work.once(fails);
    work.do(function* steps() {
      yield;
      fails();
    });
    work.once(() => void done.push('after'));
    await expect(waits).rejects.toThrow('no answer');
    timers.turn();
    await expect(asked).rejects.toThrow('a bug');
    expect(failed).toHaveLength(2);
    expect([done, work.isFree]).toEqual([['after'], true]);
  });
});
