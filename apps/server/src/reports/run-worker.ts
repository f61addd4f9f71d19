import { parentPort, workerData } from 'node:worker_threads';
import { fail, ok } from '@taktboard/protocol';
import type { KeptThreadData } from '../kept-thread.ts';
import { messageOf } from '../logging/message-of.ts';
import { readDisk, type DiskReader } from '../store/sqlite/read-disk.ts';
import { yieldToOthers } from '../yield-to-others.ts';
import { dateHolidays } from './date-holidays.ts';
import { makeRun } from './make-run.ts';
import type { RunAnswer, RunQuestion, RunThreadData } from './run-thread.ts';
import { StoredBoards } from './stored-boards.ts';

/** The thread in which digests that are sent are made, one answer for each that is asked for. */
const { yields, file } = workerData as KeptThreadData & RunThreadData;
if (yields) yieldToOthers();
const holidays = dateHolidays();
const boards = new StoredBoards();

async function answerTo(question: RunQuestion): Promise<RunAnswer> {
  if (question.kind === 'run') {
    const job = reading((disk) => boards.jobOf(disk, question.order));
    return job.ok ? ok(await makeRun(job.value, holidays)) : job;
  }
  const found = reading((disk) => boards.read(disk, question.boardId));
  if (!found.ok) return found;
  const { meta, labels } = found.value;
  return ok({ meta, labels });
}

function reading<Read>(read: (disk: DiskReader) => Read) {
  try {
    return readDisk(file, read);
  } catch (error) {
    return fail({ kind: 'failing' as const, message: messageOf(error) });
  }
}

async function answer(question: RunQuestion): Promise<void> {
  parentPort?.postMessage(await answerTo(question));
}

// what fails ends the thread, which whoever asked is told
parentPort?.on('message', (question: RunQuestion) => void answer(question));
