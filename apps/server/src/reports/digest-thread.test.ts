import { existsSync } from 'node:fs';
import { buildDigest, DEFAULT_SETTINGS, type DigestInput } from '@taktboard/reports';
import { describe, expect, it } from 'vitest';
import { boardOf, cardOf } from '../schedules/testing/sending-world.ts';
import { FakeTimers } from '../testing/fake-timers.ts';
import { yieldingThreads } from '../testing/yielding-threads.ts';
import { digestThread } from './digest-thread.ts';

const INPUT: DigestInput = {
  boardId: 'plan',
  runKey: 'run',
  now: boardOf([
    cardOf('late', { due: '2026-11-12', owner: 'mara' }),
    cardOf('a', { title: 'Newsletter im Dezember schreiben' }),
    cardOf('b', { title: 'Newsletter im Dezember schreiben' }),
  ]),
  then: null,
  activity: [],
  facts: new Map(),
  calendar: { workdays: [1, 2, 3, 4, 5], holidays: new Set() },
  zone: 'Europe/Berlin',
  window: { from: '2026-11-16T07:00:00Z', to: '2026-11-17T07:00:00Z', missed: [] },
  settings: { ...DEFAULT_SETTINGS, lookAlikes: true },
};

describe('a digest that a page shows', { timeout: 30_000 }, () => {
  it('[REP-45] is the one that would be made here, with its look-alikes', async () => {
    const digest = await digestThread(new FakeTimers())(INPUT);
    expect(digest).toEqual(buildDigest(INPUT));
    expect(digest.lookAlikes).toHaveLength(1);
  });

  it.runIf(existsSync('/proc/thread-self'))('[REP-47] is made at once', async () => {
    const before = yieldingThreads();
    await digestThread(new FakeTimers())(INPUT);
    expect(yieldingThreads()).toBe(before);
  });
});
