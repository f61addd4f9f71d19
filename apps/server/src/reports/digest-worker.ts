import { parentPort, workerData } from 'node:worker_threads';
import { buildDigest } from '@taktboard/reports';
import { dateHolidays } from './date-holidays.ts';
import type { DigestQuestion } from './digest-thread.ts';
import { makeRun } from './make-run.ts';
import { packStored } from './packed-board.ts';
import type { KeptThreadData } from '../kept-thread.ts';
import { yieldToOthers } from '../yield-to-others.ts';

/** The thread in which digests are made, one answer for each that is asked for. */
if ((workerData as KeptThreadData).yields) yieldToOthers();
const holidays = dateHolidays();

function answerTo(question: DigestQuestion): unknown {
  switch (question.kind) {
    case 'digest':
      return buildDigest(question.input);
    case 'run':
      return makeRun(question.job, holidays);
    case 'pack':
      return packStored(question.stored);
  }
}

async function answer(question: DigestQuestion): Promise<void> {
  parentPort?.postMessage(await answerTo(question));
}

// what fails ends the thread, which whoever asked is told
parentPort?.on('message', (question: DigestQuestion) => void answer(question));
