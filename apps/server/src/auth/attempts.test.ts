import { describe, expect, it } from 'vitest';
import { createAttempts } from './attempts.ts';

describe('createAttempts', () => {
  it('lets the first ones through and says how long to wait after that', () => {
    let now = 1_000;
    const attempts = createAttempts({ most: 2, windowMs: 60_000 }, () => now);
    expect([attempts.take('a'), attempts.take('a')]).toEqual([0, 0]);
    now += 10_000;
    expect(attempts.take('a')).toBe(50_000);
    expect(attempts.take('b')).toBe(0);
    now += 50_000;
    expect(attempts.take('a')).toBe(0);
  });

  it('forgets after a success', () => {
    const attempts = createAttempts({ most: 1, windowMs: 1_000 }, () => 0);
    attempts.take('a');
    attempts.forget('a');
    expect(attempts.take('a')).toBe(0);
  });

  it('does not count what succeeded', () => {
    const attempts = createAttempts({ most: 1, windowMs: 1_000 }, () => 0);
    for (let n = 0; n < 5; n++) {
      expect(attempts.take('office')).toBe(0);
      attempts.giveBack('office');
    }
    attempts.take('office');
    expect(attempts.take('office')).toBe(1_000);
  });

  it('stays small under a flood of made-up keys', () => {
    const attempts = createAttempts({ most: 1, windowMs: 1_000 }, () => 0);
    for (let n = 0; n < 10_001; n++) attempts.take(`k${n}`);
    expect(attempts.take('k0')).toBe(0);
    expect(attempts.take('k10000')).toBe(1_000);
  });
});
