import { parentPort, workerData } from 'node:worker_threads';
import { fail, type Result } from '@taktboard/protocol';
import type { KeptThreadData } from '../kept-thread.ts';
import { faultOf } from '../store/sqlite/fault-of.ts';
import { readDisk } from '../store/sqlite/read-disk.ts';
import type { LoadFault, StoredBoard } from '../store/store.ts';
import { yieldToOthers } from '../yield-to-others.ts';
import { makeSnapshot, snapshotSourceOf, type MadeSnapshot, type SnapshotFault } from './make-snapshot.ts';
import type { SnapshotQuestion, SnapshotThreadData } from './snapshot-thread.ts';

/** The thread in which snapshots are made, one answer for each that is asked for. */
const { yields, file } = workerData as KeptThreadData & SnapshotThreadData;
if (yields) yieldToOthers();

function answerTo({ boardId, given }: SnapshotQuestion): Result<MadeSnapshot, SnapshotFault> {
  if (given) return makeSnapshot(given);
  const loaded = stored(boardId);
  return loaded.ok ? makeSnapshot(snapshotSourceOf(loaded.value)) : loaded;
}

function stored(boardId: string): Result<StoredBoard, LoadFault> {
  try {
    return readDisk(file, (disk) => disk.load(boardId));
  } catch (error) {
    return fail(faultOf(error) ?? 'refused');
  }
}

parentPort?.on('message', (question: SnapshotQuestion) => parentPort?.postMessage(answerTo(question)));
