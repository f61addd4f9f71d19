import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@taktboard/reports';
import { boardOf, cardOf } from '../schedules/testing/sending-world.ts';
import { FakeTimers } from '../testing/fake-timers.ts';
import { digestsInThread } from './digests-in-thread.ts';
import { makeDigest, type DigestJob } from './make-digest.ts';

const BOARD = boardOf([
  cardOf('late', { due: '2026-11-12', owner: 'mara' }),
  cardOf('a', { title: 'Newsletter im Dezember schreiben' }),
  cardOf('b', { title: 'Newsletter im Dezember schreiben' }),
]);
const JOB: DigestJob = {
  boardId: 'plan',
  runKey: 'run',
  board: BOARD,
  then: null,
  activity: [],
  facts: new Map(),
  calendar: { workdays: [1, 2, 3, 4, 5], holidays: new Set() },
  zone: 'Europe/Berlin',
  window: { from: '2026-11-16T07:00:00Z', to: '2026-11-17T07:00:00Z', missed: [] },
  settings: { ...DEFAULT_SETTINGS, lookAlikes: true },
};

describe('a digest that is made in a thread', { timeout: 30_000 }, () => {
  it('[REP-45] is the one that would be made here, with its look-alikes, and against a board that was packed there', async () => {
    const inThread = digestsInThread(new FakeTimers());
    const first = await inThread({ ...JOB, pack: true });
    expect(first.digest).toEqual(makeDigest(JOB).digest);
    expect(first.digest.lookAlikes).toHaveLength(1);
    const packed = first.packed ?? new Uint8Array();
    const later = boardOf([...BOARD.cards, cardOf('new')]);
    const part = { scope: { kind: 'mine' }, personId: 'mara' } as const;
    const [whole, mine] = await Promise.all([
      inThread({ ...JOB, board: later, then: { packed } }),
      inThread({ ...JOB, board: later, then: { packed }, part }),
    ]);
    expect(whole.digest.created.items.map(({ id }) => id)).toEqual(['new']);
    expect(mine.digest.headline).toMatchObject({ overdue: 1, created: 0 });
  });

  it('[REP-45] one that cannot be made says so, and the next one is', async () => {
    const inThread = digestsInThread(new FakeTimers());
    await expect(inThread({ ...JOB, then: { packed: new Uint8Array([1, 2, 3]) } })).rejects.toThrow(
      'the digest thread failed',
    );
    expect((await inThread(JOB)).digest.runKey).toBe('run');
  });
});
