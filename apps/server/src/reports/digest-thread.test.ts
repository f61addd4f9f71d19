import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { buildDigest, DEFAULT_SETTINGS, type DigestInput } from '@taktboard/reports';
import { describe, expect, it } from 'vitest';
import { boardOf, cardOf } from '../schedules/testing/sending-world.ts';
import { FakeTimers } from '../testing/fake-timers.ts';
import { digestThread } from './digest-thread.ts';
import type { RunJob } from './make-run.ts';
import { packBoard } from './packed-board.ts';

const BOARD = boardOf([
  cardOf('late', { due: '2026-11-12', owner: 'mara' }),
  cardOf('a', { title: 'Newsletter im Dezember schreiben' }),
  cardOf('b', { title: 'Newsletter im Dezember schreiben' }),
]);
const WINDOW = { from: '2026-11-16T07:00:00Z', to: '2026-11-17T07:00:00Z', missed: [] };
const INPUT: DigestInput = {
  boardId: 'plan',
  runKey: 'run',
  now: BOARD,
  then: null,
  activity: [],
  facts: new Map(),
  calendar: { workdays: [1, 2, 3, 4, 5], holidays: new Set() },
  zone: 'Europe/Berlin',
  window: WINDOW,
  settings: { ...DEFAULT_SETTINGS, lookAlikes: true },
};
const JOB: RunJob = {
  boardId: 'plan',
  runKey: 'run',
  board: packBoard(BOARD).bytes,
  facts: '[]',
  approvals: [],
  window: WINDOW,
  then: { kind: 'none' },
  after: [],
  part: { scope: { kind: 'board' }, personId: 'mara' },
  pack: false,
};

/** How nice each thread of this process is, as Linux tells it. */
const niceness = (): number[] =>
  readdirSync('/proc/self/task').map((thread) =>
    Number(readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[16]),
  );

describe('a digest that is made in a thread', { timeout: 30_000 }, () => {
  it.runIf(existsSync('/proc/thread-self'))(
    '[REP-47] is made at once for a page, and for sending with what the moves of others leave of the machine',
    async () => {
      const before = Math.max(...niceness());
      const { makeDigest, makeRun } = digestThread(new FakeTimers());
      await makeDigest(INPUT);
      expect(Math.max(...niceness())).toBe(before);
      await makeRun(JOB);
      expect(Math.max(...niceness())).toBeGreaterThan(before);
    },
  );

  it('[REP-45] is the one that would be made here, with its look-alikes', async () => {
    const digest = await digestThread(new FakeTimers()).makeDigest(INPUT);
    expect(digest).toEqual(buildDigest(INPUT));
    expect(digest.lookAlikes).toHaveLength(1);
  });

  it('[REP-45] that is sent is compared with the board that was packed there, or what is undone', async () => {
    const { makeRun } = digestThread(new FakeTimers());
    const first = await makeRun({ ...JOB, pack: true });
    expect(first).toMatchObject({ owners: ['mara'], names: { boardTitle: 'Herbstkampagne' } });
    const then = { kind: 'packed', packed: first.packed ?? new Uint8Array() } as const;
    const board = packBoard(boardOf([...BOARD.cards, cardOf('new')])).bytes;
    const added = { seq: 2, at: '2026-11-16T09:00:00Z', by: null, kind: 'card.added', card: 'new' };
    const [whole, mine, undone] = await Promise.all([
      makeRun({ ...JOB, board, then }),
      makeRun({ ...JOB, board, then, part: { scope: { kind: 'mine' }, personId: 'mara' } }),
      makeRun({ ...JOB, board, then: { kind: 'undone', activity: [added] } }),
    ]);
    for (const { digest } of [whole, undone])
      expect(digest.created.items.map(({ id }) => id)).toEqual(['new']);
    expect(mine.digest.headline).toMatchObject({ overdue: 1, created: 0 });
  });

  it('[REP-46] judges each board by its own calendar', async () => {
    const { makeRun } = digestThread(new FakeTimers());
    const daysIn = async (region: string) => {
      const board = { ...BOARD, meta: { ...BOARD.meta, region } };
      const { digest } = await makeRun({ ...JOB, board: packBoard(board).bytes });
      return digest.dueNext.days;
    };
    expect(await daysIn('DE-SN')).toEqual(['2026-11-19', '2026-11-20', '2026-11-23']);
    expect(await daysIn('DE-BE')).toEqual(['2026-11-18', '2026-11-19', '2026-11-20']);
  });

  it('[REP-45] one that cannot be made says so, and the next one is', async () => {
    const { makeRun } = digestThread(new FakeTimers());
    const then = { kind: 'packed', packed: new Uint8Array([1, 2, 3]) } as const;
    await expect(makeRun({ ...JOB, then })).rejects.toThrow('the digest thread failed');
    expect((await makeRun(JOB)).digest.runKey).toBe('run');
  });
});
