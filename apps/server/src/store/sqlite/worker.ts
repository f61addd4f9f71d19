import { parentPort, workerData } from 'node:worker_threads';
import { answerTo } from './carry-out.ts';
import { openDatabase } from './connection.ts';
import type { Request, WorkerSettings } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('this file is the body of a worker thread');
const opened = openDatabase(workerData as WorkerSettings);

if (!opened.ok) {
  port.postMessage({ opened: false, ...opened.reason });
} else {
  const { database, lock } = opened.value;
  port.on('message', ({ id, request }: { id: number; request: Request }) => {
    const answer = answerTo(database, request);
    if (request.kind === 'close') lock.close();
    port.postMessage({ id, ...answer });
  });
  port.postMessage({ opened: true });
}
