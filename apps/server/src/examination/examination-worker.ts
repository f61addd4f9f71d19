import { parentPort, workerData } from 'node:worker_threads';
import type { KeptThreadData } from '../kept-thread.ts';
import { loadFromDisk } from '../store/sqlite/read-disk.ts';
import { yieldToOthers } from '../yield-to-others.ts';
import { cutUpdate } from './cut-update.ts';
import type { ExaminationAnswer, ExaminationQuestion, ExaminationThreadData } from './examination-thread.ts';
import { repairOver, weighOver } from './examiner.ts';

/** The thread in which updates are examined, one answer for each question. */
const { yields, file } = workerData as KeptThreadData & ExaminationThreadData;
if (yields) yieldToOthers();

function answerTo(question: ExaminationQuestion): ExaminationAnswer {
  if (question.kind === 'cut') return cutUpdate(question.update, question.slicing);
  if (question.kind === 'repair') {
    return repairOver(loadFromDisk(file, question.board.boardId), question.board);
  }
  return weighOver(loadFromDisk(file, question.update.boardId), question.update);
}

parentPort?.on('message', (question: ExaminationQuestion) => parentPort?.postMessage(answerTo(question)));
