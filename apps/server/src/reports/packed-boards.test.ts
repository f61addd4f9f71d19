import { describe, expect, it } from 'vitest';
import { randomPorts } from '../import/random-ports.ts';
import { Meters } from '../metering/meters.ts';
import { systemTimers } from '../ports.ts';
import { makeSnapshot } from '../room/make-snapshot.ts';
import { openRooms } from '../start/open-rooms.ts';
import { FakeTimers } from '../testing/fake-timers.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { actorOf, emptyBoardSeed } from '../testing/test-server.ts';
import { packStored, unpackBoard, type StoredBytes } from './packed-board.ts';
import { packedBoards } from './packed-boards.ts';
import { withoutTexts } from './without-texts.ts';

/** A server on the disk of one that wrote a board and has stopped. */
async function startedAgain() {
  const sqlite = await temporaryStore();
  const timers = new FakeTimers();
  const serve = () =>
    openRooms({
      ...sqlite,
      ...{ timers: systemTimers, clock: timers.clock, log: new RecordingLog(), meter: new Meters() },
      random: () => randomPorts.random(),
      newId: () => randomPorts.newId(),
      makeSnapshot: async (source) => makeSnapshot(source),
    });
  const before = serve();
  await before.rooms.create({
    boardId: 'plan',
    actor: actorOf('maker'),
    title: 'Plan',
    seed: emptyBoardSeed(),
  });
  const { columns } = await boardOf(before, 'plan');
  const columnId = columns[0]?.id ?? '';
  await before.rooms.run('plan', actorOf('maker'), [
    { type: 'card.add', id: 'flyer', columnId, title: 'Flyer', due: '2026-11-20', description: 'long' },
  ]);
  await before.rooms.close();
  const now = serve();
  let read = 0;
  const packStoredCounted = async (stored: StoredBytes) => {
    read += 1;
    return packStored(stored);
  };
  const packed = packedBoards({ ...sqlite, timers, log: new RecordingLog(), packStored: packStoredCounted });
  return { ...sqlite, ...now, columnId, packed, timesRead: () => read };
}

async function boardOf({ rooms }: Pick<ReturnType<typeof openRooms>, 'rooms'>, id: string) {
  const found = await rooms.read(id);
  if (!found.ok) throw new Error(found.reason);
  return found.value.board;
}

describe('a board that is read for a digest', { timeout: 60_000 }, () => {
  it('[REP-47] is the one on disk without its texts, and neither it nor its facts open it', async () => {
    const server = await startedAgain();
    const found = await server.packed('plan');
    const facts = await server.activity.factsAsJson('plan');
    expect(server.rooms.metrics().rooms).toBe(0);
    expect(new Map(JSON.parse(facts) as [string, unknown][])).toEqual(await server.activity.factsOf('plan'));
    const board = await boardOf(server, 'plan');
    expect(found.ok && unpackBoard(found.value.bytes)).toEqual(withoutTexts(board));
    expect(board.cards[0]?.description).toBe('long');
  });

  it('[REP-47] is read once for several digests, and anew after anything was changed', async () => {
    const server = await startedAgain();
    await server.packed('plan');
    await server.packed('plan');
    expect(server.timesRead()).toBe(1);
    const rename = { type: 'card.set', id: 'flyer', fields: { title: 'Poster' } } as const;
    await server.rooms.run('plan', actorOf('maker'), [rename]);
    const found = await server.packed('plan');
    expect(found.ok && unpackBoard(found.value.bytes).cards[0]?.title).toBe('Poster');
    expect(server.timesRead()).toBe(2);
  });

  it('[REP-47] says when it is in the trash, and when the disk is not what was written', async () => {
    const server = await startedAgain();
    await server.database.updateTable('boards').set({ trashed_at: 1 }).execute();
    expect(await server.packed('plan')).toEqual({ ok: false, reason: 'no-such-board' });
    await server.database.updateTable('boards').set({ trashed_at: null }).execute();
    await server.database.updateTable('log').set({ checksum: 0 }).execute();
    await server.database.deleteFrom('snapshots').execute();
    expect(await server.packed('plan')).toEqual({ ok: false, reason: 'damaged' });
    expect(packStored({ snapshot: null, rows: [new Uint8Array([1, 2, 3])] })).toBeNull();
  });
});
