import { parentPort, workerData } from 'node:worker_threads';
import type { Result } from '@taktboard/protocol';
import type { KeptThreadData } from '../kept-thread.ts';
import { loadFromDisk } from '../store/sqlite/read-disk.ts';
import { yieldToOthers } from '../yield-to-others.ts';
import { makeSnapshot, snapshotSourceOf, type MadeSnapshot, type SnapshotFault } from './make-snapshot.ts';
import type { SnapshotQuestion, SnapshotThreadData } from './snapshot-thread.ts';

/** The thread in which snapshots are made, one answer for each that is asked for. */
const { yields, file } = workerData as KeptThreadData & SnapshotThreadData;
if (yields) yieldToOthers();

function answerTo({ boardId, given }: SnapshotQuestion): Result<MadeSnapshot, SnapshotFault> {
  if (given) return makeSnapshot(given);
  const loaded = loadFromDisk(file, boardId);
  return loaded.ok ? makeSnapshot(snapshotSourceOf(loaded.value)) : loaded;
}

parentPort?.on('message', (question: SnapshotQuestion) => {
  const answer = answerTo(question);
  // what has a buffer of its own need not be copied
  const buffer =
    answer.ok && answer.value.bytes.length === answer.value.bytes.buffer.byteLength
      ? answer.value.bytes.buffer
      : null;
  parentPort?.postMessage(answer, buffer instanceof ArrayBuffer ? [buffer] : []);
});
