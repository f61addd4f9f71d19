import { expect, it } from 'vitest';
import { Pace } from './pace.ts';
import { FakeTimers } from './testing/fake-timers.ts';

function paced() {
  const timers = new FakeTimers();
  const runs: number[] = [];
  const start = timers.clock();
  const pace = new Pace({ timers }, 40, () => runs.push(timers.clock() - start));
  return { timers, pace, runs };
}

it('runs at once after a pause, and once for all that was asked meanwhile', () => {
  const { timers, pace, runs } = paced();
  pace.request();
  pace.request();
  expect(runs).toEqual([]);
  timers.turn();
  expect(runs).toEqual([0]);
  for (let ms = 0; ms < 100; ms += 10) {
    pace.request();
    timers.advance(10);
  }
  expect(runs).toEqual([0, 40, 80]);
});

it('does not run what was stopped', () => {
  const { timers, pace, runs } = paced();
  pace.request();
  pace.stop();
  timers.advance(100);
  expect(runs).toEqual([]);
});
