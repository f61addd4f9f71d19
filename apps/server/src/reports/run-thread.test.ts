import { existsSync } from 'node:fs';
import type { Command } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { randomPorts } from '../import/random-ports.ts';
import { Meters } from '../metering/meters.ts';
import { systemTimers } from '../ports.ts';
import { examinerOver } from '../examination/examiner.ts';
import { snapshotsFrom } from '../snapshots/make-snapshot.ts';
import { openRooms } from '../start/open-rooms.ts';
import { readDisk } from '../store/sqlite/read-disk.ts';
import { FakeTimers } from '../testing/fake-timers.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { actorOf, emptyBoardSeed } from '../testing/test-server.ts';
import { yieldingThreads } from '../testing/yielding-threads.ts';
import { packStored, unpackBoard } from './packed-board.ts';
import { runThread, type RunOrder } from './run-thread.ts';
import { StoredBoards } from './stored-boards.ts';
import { withoutTexts } from './without-texts.ts';

const ORDER: RunOrder = {
  boardId: 'plan',
  runKey: 'run',
  approvals: [],
  window: { from: '2026-11-16T07:00:00Z', to: '2026-11-17T07:00:00Z', missed: [] },
  then: { kind: 'none' },
  after: [],
  part: { scope: { kind: 'board' }, personId: 'mara' },
  pack: false,
};

/** A server on the disk of one that wrote a board with one late task and has stopped, and the thread of its digests. */
async function startedAgain() {
  const sqlite = await temporaryStore();
  const timers = new FakeTimers();
  const log = new RecordingLog();
  const serve = () =>
    openRooms({
      ...sqlite,
      ...{ timers: systemTimers, clock: timers.clock, log: new RecordingLog(), meter: new Meters() },
      random: () => randomPorts.random(),
      newId: () => randomPorts.newId(),
      makeSnapshot: snapshotsFrom(sqlite.store),
      examiner: examinerOver(sqlite.store),
    });
  const before = serve();
  await before.rooms.create({
    boardId: 'plan',
    actor: actorOf('maker'),
    title: 'Plan',
    seed: emptyBoardSeed(),
  });
  const run = async (server: ReturnType<typeof serve>, ...commands: Command[]): Promise<void> => {
    const done = await server.rooms.run('plan', actorOf('maker'), commands);
    if (!done.ok) throw new Error(JSON.stringify(done.reason));
    await server.settle('plan');
  };
  const boardOf = async ({ rooms }: ReturnType<typeof serve>) => {
    const found = await rooms.read('plan');
    if (!found.ok) throw new Error(found.reason);
    return found.value.board;
  };
  const columnId = (await boardOf(before)).columns[0]?.id ?? '';
  const late = { id: 'late', columnId, title: 'Flyer', due: '2026-11-12', owner: 'mara' };
  await run(before, { type: 'card.add', ...late, description: 'long' });
  await before.rooms.close();
  const now = serve();
  return {
    ...sqlite,
    ...now,
    log,
    board: () => boardOf(now),
    run: (...commands: Command[]) => run(now, ...commands),
    added: (id: string): Command => ({ type: 'card.add', id, columnId, title: id }),
    thread: runThread({ file: sqlite.file, timers, log }),
  };
}

async function madeBy(asked: ReturnType<ReturnType<typeof runThread>['makeRun']>) {
  const made = await asked;
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

describe('a digest that is sent', { timeout: 60_000 }, () => {
  it('[REP-47] is made from what is on disk, without opening the board', async () => {
    const { thread, rooms } = await startedAgain();
    const head = await thread.readHead('plan');
    expect(head.ok && head.value.meta.title).toBe('Plan');
    const { digest, names, owners } = await madeBy(thread.makeRun(ORDER));
    expect({ owners, title: names.boardTitle }).toEqual({ owners: ['mara'], title: 'Plan' });
    expect(digest.headline).toMatchObject({ overdue: 1 });
    expect(rooms.metrics().rooms).toBe(0);
  });

  it('[REP-47] tells its thread the board without its texts, and what is derived of it', async () => {
    const { file, activity, board } = await startedAgain();
    const boards = new StoredBoards();
    const job = readDisk(file, (disk) => boards.jobOf(disk, ORDER));
    if (!job.ok) throw new Error('the board could not be read');
    const whole = await board();
    expect(unpackBoard(job.value.board)).toEqual(withoutTexts(whole));
    expect(whole.cards[0]?.description).toBe('long');
    expect(new Map(JSON.parse(job.value.facts) as [string, unknown][])).toEqual(
      await activity.factsOf('plan'),
    );
  });

  it('[REP-47] reads a board once for several digests, and anew after anything was changed', async () => {
    const { file, run } = await startedAgain();
    const boards = new StoredBoards();
    const read = () => readDisk(file, (disk) => boards.read(disk, 'plan'));
    const [first, second] = [read(), read()];
    if (!first.ok || !second.ok) throw new Error('the board could not be read');
    expect(second.value).toBe(first.value);
    await run({ type: 'card.set', id: 'late', fields: { title: 'Poster' } });
    const third = read();
    expect(third.ok && unpackBoard(third.value.bytes).cards[0]?.title).toBe('Poster');
  });

  it('[REP-47] says when its board is in the trash, and when the disk is not what was written', async () => {
    const { database, thread, log } = await startedAgain();
    await database.updateTable('boards').set({ trashed_at: 1 }).execute();
    expect(await thread.readHead('plan')).toEqual({ ok: false, reason: 'no-such-board' });
    expect(await thread.makeRun(ORDER)).toEqual({ ok: false, reason: 'no-such-board' });
    await database.updateTable('boards').set({ trashed_at: null }).execute();
    await database.updateTable('log').set({ checksum: 0 }).execute();
    await database.deleteFrom('snapshots').execute();
    expect(await thread.makeRun(ORDER)).toEqual({ ok: false, reason: 'damaged' });
    expect(log.events.map(({ event }) => event)).toContain('digest.board-not-read');
    expect(packStored({ snapshot: null, rows: [new Uint8Array([1, 2, 3])] })).toBeNull();
  });

  it('[REP-47] says when the disk does not answer', async () => {
    const log = new RecordingLog();
    const thread = runThread({ file: '/nowhere/taktboard.db', timers: new FakeTimers(), log });
    expect(await thread.makeRun(ORDER)).toEqual({ ok: false, reason: 'not-readable' });
    expect(log.events.map(({ event }) => event)).toContain('digest.board-not-read');
  });

  it.runIf(existsSync('/proc/thread-self'))(
    '[REP-47] is made with what the moves of others leave of the machine',
    async () => {
      const { thread } = await startedAgain();
      const before = yieldingThreads();
      await thread.makeRun(ORDER);
      expect(yieldingThreads()).toBe(before + 1);
    },
  );

  it('[REP-45] is compared with the board as the run before left it, or what is undone', async () => {
    const { thread, database, run, added } = await startedAgain();
    const first = await madeBy(thread.makeRun({ ...ORDER, pack: true }));
    await database
      .insertInto('people')
      .values({
        id: 'mara',
        name: 'Mara',
        name_key: 'mara',
        user_id: null,
        workspace_role: null,
        created_at: 0,
      })
      .execute();
    await database
      .insertInto('schedules')
      .values({
        ...{ id: 'daily', board_id: 'plan', person_id: 'mara', personal: 0, plan: '{}', channel: '{}' },
        ...{ unsubscribed: '[]', paused: 0, created_at: 0, since_at: 0, next_at: null },
        ...{ failing_since: null, fault: null, off_at: null },
      })
      .execute();
    await database
      .insertInto('digest_runs')
      .values({
        ...{
          key: 'before',
          schedule_id: 'daily',
          local_date: '2026-11-16',
          at: 0,
          to_at: 0,
          outcome: 'empty',
        },
        ...{ digest: '{}', names: '{}', snapshot: first.packed },
      })
      .execute();
    await run(added('new'));
    const then = { kind: 'run', key: 'before' } as const;
    const activity = [
      { seq: 3, at: '2026-11-16T09:00:00Z', by: null, kind: 'card.added', card: 'new' } as const,
    ];
    const [whole, mine, undone, alone] = await Promise.all([
      madeBy(thread.makeRun({ ...ORDER, then })),
      madeBy(thread.makeRun({ ...ORDER, then, part: { scope: { kind: 'mine' }, personId: 'mara' } })),
      madeBy(thread.makeRun({ ...ORDER, then: { kind: 'undone', activity } })),
      madeBy(thread.makeRun({ ...ORDER, then: { kind: 'run', key: 'never' } })),
    ]);
    for (const { digest } of [whole, undone])
      expect(digest.created.items.map(({ id }) => id)).toEqual(['new']);
    expect(mine.digest.headline).toMatchObject({ overdue: 1, created: 0 });
    expect(alone.digest.created.items).toEqual([]);
  });

  it('[REP-46] judges each board by its own calendar', async () => {
    const { thread, run } = await startedAgain();
    const daysIn = async (region: string) => {
      await run({ type: 'board.set', fields: { region } });
      const { digest } = await madeBy(thread.makeRun(ORDER));
      return digest.dueNext.days;
    };
    expect(await daysIn('DE-SN')).toEqual(['2026-11-19', '2026-11-20', '2026-11-23']);
    expect(await daysIn('DE-BE')).toEqual(['2026-11-18', '2026-11-19', '2026-11-20']);
  });

  it('[REP-45] one that cannot be made says so, and the next one is', async () => {
    const { thread } = await startedAgain();
    const window = { ...ORDER.window, to: 'no moment' };
    await expect(thread.makeRun({ ...ORDER, window })).rejects.toThrow('the digest thread failed');
    expect((await madeBy(thread.makeRun(ORDER))).digest.runKey).toBe('run');
  });
});
