import { plainDoc, readProjection, type BoardProjection } from '@taktboard/board';
import { fail, LIMITS, ok, type Result } from '@taktboard/protocol';
import type * as Y from 'yjs';
import type { DerivedStore } from '../activity/derived-store.ts';
import { BOUT_MS, DescriptionEdits } from '../activity/description-edits.ts';
import type { Committer } from '../log/committer.ts';
import type { Clock, EventLog, Meter, Random, Timers } from '../ports.ts';
import type { LogRow, Store, StoredBoard } from '../store/store.ts';
import { SLICING, type Slicing } from '../examination/cut-update.ts';
import type { Examiner } from '../examination/examiner.ts';
import { BoardSize } from './board-size.ts';
import { Compaction, SNAPSHOT_RULE, type SnapshotRule } from './compaction.ts';
import { Derivation } from './derivation.ts';
import { Healing } from './healing.ts';
import { OwnWriting } from './own-writing.ts';
import { finerSlices, readUpdate, type Reading } from './read-update.ts';
import { Room } from './room.ts';
import { Welcome, type StoredParts } from './welcome.ts';
import { slicesOf } from '../snapshots/snapshot-slices.ts';
import { BoardWork, type Steps } from './board-work.ts';
import type { MakeSnapshot } from '../snapshots/make-snapshot.ts';
import { sliceStored, type SliceStored } from '../snapshots/slice-stored.ts';
import type { Turns } from '../turns.ts';
import { storedUpdates, takingIn, unslicedBytes } from './take-in-stored.ts';

export interface RoomPorts {
  store: Store;
  derived: DerivedStore;
  committer: Committer;
  timers: Timers;
  clock: Clock;
  random: Random;
  newId(): string;
  makeSnapshot: MakeSnapshot;
  /** In a thread, where it need not be done here. */
  sliceStored?: SliceStored | undefined;
  /** For what takes longer than others should wait. */
  turns: Turns;
  /** Of updates that may be too much for one turn. */
  examiner: Examiner;
  /** Instead of `SLICING`. */
  slicing?: Slicing;
  snapshotRule?: SnapshotRule;
  /** Instead of `LIMITS.documentBytes`. */
  documentBytes?: number;
  /** When a backup was put in the place of what was there; undefined for never. */
  restoredAt?: number | undefined;
  log: EventLog;
  meter: Meter;
  /** The live document of a board has taken rows in. */
  onCommitted?(boardId: string): void;
}

/** `damaged`: what is on the disk of this board is; `not-readable`: the disk refuses. The log says more. */
export type RoomFault = 'no-such-board' | 'damaged' | 'not-readable';

export interface LoadedRoom {
  room: Room;
  projection: BoardProjection;
  derivation: Derivation;
  compaction: Compaction;
  writing: OwnWriting;
}

interface Told {
  onBroken(why: string): void;
  onDrained(): void;
}

/**
 * Reads a board from the store, derives what a crash left underived, and makes its room. A large one is taken in over many
 * turns, in a document that nobody sees before it is whole.
 */
export async function loadRoom(
  boardId: string,
  ports: RoomPorts,
  told: Told,
): Promise<Result<LoadedRoom, RoomFault>> {
  const { store, derived, committer, timers, clock, makeSnapshot, log, meter } = ports;
  const began = timers.now();
  const loaded = await store.load(boardId);
  if (!loaded.ok) {
    if (loaded.reason === 'no-such-board') return fail('no-such-board');
    log.error('room.not-loaded', { boardId, reason: loaded.reason });
    const isDamaged = typeof loaded.reason === 'object' || loaded.reason === 'damaged';
    return fail(isDamaged ? 'damaged' : 'not-readable');
  }
  const stored = loaded.value;
  if (stored.trashed) return fail('no-such-board');
  if (stored.damagedSnapshots.length > 0) {
    log.error('room.snapshot-damaged', { boardId, seqs: stored.damagedSnapshots });
  }
  const facts = await derived.facts(boardId);
  const from = stored.rows.find(({ seq }) => seq > stored.derivedTo)?.at ?? clock();
  const edits = new DescriptionEdits(await derived.lastEdits(boardId, from - BOUT_MS));
  const doc = await readDerived(stored, ports, (error) => log.error('room.not-loaded', { boardId, error }));
  if (!doc) return fail('damaged');
  const projection = await ports.turns.run(readProjection(doc));
  const work = new BoardWork({
    turns: ports.turns,
    onFailed: (error) => room.fail('what was done with the board failed', error),
  });
  const reading: Reading = { examiner: ports.examiner, slicing: ports.slicing ?? SLICING };
  const welcome = new Welcome(doc, { snapshot: partsOf(stored.snapshot), rows: stored.rows });
  const parts = { boardId, doc, projection, work, welcome, timers, clock, log };
  const derivation = new Derivation({
    ...parts,
    derivedTo: stored.derivedTo,
    facts,
    edits,
    store: derived,
    onMerged: () => room.notify({ kind: 'merged' }),
    onOutOfStep: () => room.fail('derived data is out of step'),
  });
  for (const row of stored.rows) {
    if (row.seq > stored.derivedTo) await work.ask(() => applyStored(row, { derivation, reading }));
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) {
    await derivation.stop();
    log.error('room.not-loaded', { boardId, reason: 'updates are missing before others' });
    return fail('damaged');
  }
  const size = new BoardSize(bytesOf(stored), ports.documentBytes ?? LIMITS.documentBytes);
  const compaction = new Compaction({
    ...parts,
    size,
    rowsSince: stored.rows.length,
    bytesSince: unslicedBytes(stored),
    derivation,
    store,
    makeSnapshot,
    rule: ports.snapshotRule ?? SNAPSHOT_RULE,
  });
  const room: Room = new Room({
    ...parts,
    meter,
    seq: stored.seq,
    claims: stored.claims,
    size,
    healing: new Healing(ports.restoredAt, clock),
    derivation,
    reading,
    committer,
    ...told,
    onUnmeasured: () => void compaction.measure(),
    onCommitted(rows) {
      void compaction.committed(rows);
      ports.onCommitted?.(boardId);
      if (rows.some(({ origin }) => origin !== 'repair')) writing.requestRepair();
    },
  });
  const { random, newId } = ports;
  const writing = new OwnWriting({ room, projection, compaction, committer, timers, random, newId, log });
  writing.requestRepair();
  derivation.loaded();
  meter.observe('load_seconds', (timers.now() - began) / 1_000);
  return ok({ room, projection, derivation, compaction, writing });
}

function partsOf(snapshot: StoredBoard['snapshot']): StoredParts | null {
  return snapshot && { seq: snapshot.seq, slices: slicesOf(snapshot.bytes) };
}

/** What is stored is taken in as it was when it was new. */
function* applyStored(
  row: LogRow,
  { derivation, reading }: { derivation: Derivation; reading: Reading },
): Steps {
  const read = yield* readUpdate(row.bytes, reading);
  const slices = read.ok ? yield* finerSlices(row.bytes, read.value, reading.slicing) : null;
  yield* derivation.apply(row, slices === 'gap' ? [row.bytes] : (slices ?? [row.bytes]));
}

function bytesOf({ snapshot, rows }: StoredBoard): { snapshot: number; rows: number } {
  return {
    snapshot: snapshot?.bytes.length ?? 0,
    rows: rows.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

/** @returns the document up to where it was derived from; null when what is stored is whole and yet no document */
async function readDerived(
  stored: StoredBoard,
  { turns, ...ports }: RoomPorts,
  onUnreadable: (error: unknown) => void,
): Promise<Y.Doc | null> {
  const slice = ports.sliceStored ?? (async (updates) => sliceStored(updates));
  const doc = plainDoc();
  try {
    await turns.run(takingIn(doc, await storedUpdates(stored, slice)));
    return doc;
  } catch (error) {
    onUnreadable(error);
    return null;
  }
}
