import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FakeTimers } from '../testing/fake-timers.ts';
import { madeOfMarks, madeToConflict, madeToCut } from '../testing/hostile/costly-updates.ts';
import { largeBoard } from '../testing/large-board.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { boardIn } from '../testing/test-server.ts';
import { SLICING } from './cut-update.ts';
import { examinerInThread } from './examination-thread.ts';

const WRITER = 1;

/** The thread over a disk with a board that is made of this update. */
async function withBoard(bytes: Uint8Array) {
  const { file, store } = await temporaryStore();
  const row = { seq: 1, at: 1, userId: null, personId: null, origin: 'edit', bytes } as const;
  await store.create({ boardId: 'plan', title: 'Plan', at: 1, rows: [row], claims: [] });
  const [log, timers] = [new RecordingLog(), new FakeTimers()];
  return { log, timers, examiner: examinerInThread({ timers, file, log }) };
}

function docOf(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) {
    Y.applyUpdate(doc, update);
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  }
  return doc;
}

describe('the thread that examines updates', { timeout: 60_000 }, () => {
  it('[SYNC-92] cuts a large one into slices of which each joins those before it, and says what is wrong with others', async () => {
    const { examiner } = await withBoard(Uint8Array.of(0, 0));
    const board = largeBoard(500);
    const update = Y.encodeStateAsUpdate(board);
    const cut = await examiner.cut(update, SLICING);
    if (!cut.ok) throw new Error(cut.reason);
    expect(cut.value.length).toBeGreaterThan(2);
    for (const { length } of cut.value) expect(length).toBeLessThanOrEqual(SLICING.most);
    expect(boardIn(docOf(...cut.value))).toEqual(boardIn(board));
    expect(await examiner.cut(madeOfMarks(5_000, 3_000).update, SLICING)).toEqual({
      ok: false,
      reason: 'unknown-mark',
    });
    // what comes after a hole, and structs of two clients that wait for one another
    const later = Y.encodeStateAsUpdate(board, Y.encodeStateVector(docOf(...cut.value.slice(0, 1))));
    const holed = Y.mergeUpdates([cut.value[0] ?? update, ...cut.value.slice(2)]);
    expect(await examiner.cut(holed, SLICING)).toEqual({ ok: false, reason: 'gap' });
    expect((await examiner.cut(later, SLICING)).ok).toBe(true);
    const circle = [2, 1, 6, 0, 0x84, 5, 0, 1, 97, 1, 5, 0, 0x84, 6, 0, 1, 98, 0];
    expect(await examiner.cut(Uint8Array.from(circle), SLICING)).toEqual({ ok: false, reason: 'gap' });
  });

  it('[SYNC-93] counts what one costs the board that is on disk, with what waits for it', async () => {
    const { first, update } = madeToCut(5_000, 5_000);
    const { examiner } = await withBoard(Uint8Array.of(0, 0));
    const weighed = await examiner.weigh({ boardId: 'plan', queued: [first], slices: [update] });
    if (!weighed.ok) throw new Error(weighed.reason);
    expect(weighed.value.length).toBeGreaterThan(5);
    const [whole, sliced] = [docOf(first, update), docOf(first, ...weighed.value)];
    expect(Y.equalSnapshots(Y.snapshot(whole), Y.snapshot(sliced))).toBe(true);
    const costly = madeToConflict(6_000, 4_000);
    const other = await withBoard(costly.first);
    expect(await other.examiner.weigh({ boardId: 'plan', queued: [], slices: [costly.update] })).toEqual({
      ok: false,
      reason: 'costly',
    });
  });

  it('[SYNC-43] makes what puts a board right', async () => {
    const broken = largeBoard(3);
    const [card] = broken.getMap<Y.Map<unknown>>('cards').values();
    card?.set('place', ['nowhere', 'a0']);
    expect(boardIn(broken).problems).not.toEqual([]);
    const { examiner } = await withBoard(Y.encodeStateAsUpdate(broken));
    const board = { boardId: 'plan', queued: [], writer: WRITER };
    const made = await examiner.repair(board);
    if (!made.ok || !made.value) throw new Error('nothing was made');
    expect([...Y.decodeUpdate(made.value).structs].map(({ id }) => id.client)).toContain(WRITER);
    Y.applyUpdate(broken, made.value);
    expect(boardIn(broken).problems).toEqual([]);
    expect(await examiner.repair({ ...board, queued: [made.value] })).toEqual({ ok: true, value: null });
  });

  it('[SYNC-93] is unable where the disk gives nothing or it fails itself, and goes on', async () => {
    const { examiner, log } = await withBoard(Uint8Array.of(0, 0));
    const unable = { ok: false, reason: 'unable' };
    expect(await examiner.weigh({ boardId: 'nothing', queued: [], slices: [] })).toEqual(unable);
    expect(await examiner.repair({ boardId: 'plan', queued: [Uint8Array.of(1)], writer: 1 })).toEqual(unable);
    expect(log.events.map(({ event }) => event)).toEqual(['examination.failed']);
    expect(await examiner.cut(Uint8Array.of(0, 0), SLICING)).toEqual({ ok: true, value: [] });
  });

  it('[SYNC-93] is ended when it takes longer than ten seconds, and another answers what is asked next', async () => {
    const { examiner, log, timers } = await withBoard(Uint8Array.of(0, 0));
    const update = Y.encodeStateAsUpdate(largeBoard(500));
    const asked = examiner.cut(update, SLICING);
    const next = examiner.cut(Uint8Array.of(0, 0), SLICING);
    // the thread is only starting
    await Promise.resolve();
    timers.advance(9_999);
    expect(log.events).toEqual([]);
    timers.advance(1);
    expect(await asked).toEqual({ ok: false, reason: 'unable' });
    expect(log.events.map(({ event }) => event)).toEqual(['examination.failed']);
    expect(await next).toEqual({ ok: true, value: [] });
  });
});
