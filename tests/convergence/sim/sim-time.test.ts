import { describe, expect, it } from 'vitest';
import { SimTime } from './sim-time.ts';

const YEARS_MS = 1e11;

describe('the clock of a simulated world', () => {
  it('comes to the end of a wait whose rest is too short to be seen on it', () => {
    const time = new SimTime();
    time.next(YEARS_MS + 1 / 3);
    const due = time.now() + 0.1;
    let asked = 0;
    const lookAgain = (): void => {
      asked += 1;
      if (asked < 100 && time.now() < due) time.after(1e-9, lookAgain);
    };
    time.after(0.05, lookAgain);
    while (time.next(YEARS_MS + 1_000));
    expect(asked).toBeLessThan(100);
  });
});
