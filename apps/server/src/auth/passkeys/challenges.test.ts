import { describe, expect, it } from 'vitest';
import { createChallenges } from './challenges.ts';

describe('what a passkey is asked to sign', () => {
  it('[AUTH-33] is good once, for five minutes, and for what it was made for', () => {
    let now = 0;
    const challenges = createChallenges(() => now);
    for (const challenge of ['a', 'b', 'c']) challenges.keep(challenge, 'sign-in');
    expect(challenges.take('a', 'sign-in')).toBe(true);
    expect(challenges.take('a', 'sign-in')).toBe(false);
    expect(challenges.take('b', 'add user')).toBe(false);
    expect(challenges.take('never made', 'sign-in')).toBe(false);
    now = 5 * 60_000;
    expect(challenges.take('c', 'sign-in')).toBe(false);
  });

  it('cannot fill the memory: the oldest go', () => {
    const challenges = createChallenges(() => 0);
    for (let n = 0; n <= 10_000; n++) challenges.keep(String(n), 'sign-in');
    expect(challenges.take('0', 'sign-in')).toBe(false);
    expect(challenges.take('10000', 'sign-in')).toBe(true);
  });
});
