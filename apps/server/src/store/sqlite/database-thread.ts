import type { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '@taktboard/protocol';
import { serverThread } from '../../thread.ts';
import type { Opened, OpenFault, WorkerSettings } from './messages.ts';

/** Starts a thread that opens the database and says whether it could. */
export type StartThread = (settings: WorkerSettings) => Worker;

export const startThread: StartThread = (workerData) =>
  serverThread(new URL('./worker.ts', import.meta.url), { name: 'database', workerData });

/** @returns the thread once it holds the lock and the connection */
export async function openThread(
  start: StartThread,
  settings: WorkerSettings,
): Promise<Result<Worker, { reason: OpenFault; message: string }>> {
  const thread = start(settings);
  const opened = await new Promise<Opened>((resolve) => {
    const failed = (message: string): void => resolve({ opened: false, reason: 'refused', message });
    thread.once('message', resolve);
    thread.once('error', (error: Error) => failed(error.message));
    thread.once('exit', (code) => failed(`the thread ended with ${code}`));
  });
  if (opened.opened) return ok(thread);
  await thread.terminate();
  return fail({ reason: opened.reason, message: opened.message });
}
