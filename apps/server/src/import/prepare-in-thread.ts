import { Worker } from 'node:worker_threads';
import type { Result } from '@taktboard/protocol';
import type { ImportFault } from './import-fault.ts';
import type { ImportRequest, PreparedImport } from './prepare-import.ts';

export type PrepareImport = (request: ImportRequest) => Promise<Result<PreparedImport, ImportFault>>;

/** Enough for the largest file that is taken; a file that needs more must not take the server's memory. */
const HEAP_MB = 1024;

/**
 * Reads a file in a thread of its own: 700 cards take a tenth of a second, 50,000 take seconds, and everyone else's moves
 * go on meanwhile. What comes back is moved, not copied.
 */
export const prepareInThread: PrepareImport = (request) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
      workerData: request,
      // under `node --watch` one of its variables would make the thread send messages that are no answer
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      name: 'import',
    });
    worker.once('message', resolve);
    worker.once('error', (cause) => reject(new Error('the import thread failed', { cause })));
    worker.once('exit', (code) => reject(new Error(`the import thread ended with ${code} and no answer`)));
  });
