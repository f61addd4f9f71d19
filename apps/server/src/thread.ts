import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

interface ThreadOptions {
  /** Told in errors and by debuggers. */
  name: string;
  workerData: unknown;
  /** What its memory may grow to; one that needs more ends with an error and leaves the server's alone. */
  heapMb?: number;
}

/**
 * Starts a thread of the server's.
 *
 * It gets nothing of the environment but where compiled sources are kept: under `node --watch` one of its variables makes
 * threads send messages that are none of ours, and without that place each thread would compile its sources anew, which
 * takes longer than most of what threads are started for.
 */
export function serverThread(script: URL, { name, workerData, heapMb }: ThreadOptions): Worker {
  // a folder of this Node's own in the one that is named
  const cache = getCompileCacheDir();
  return new Worker(script, {
    name,
    workerData,
    env: cache === undefined ? {} : { NODE_COMPILE_CACHE: dirname(cache) },
    ...(heapMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMb } }),
  });
}

/** @returns the one message that a thread answers with; rejects when it ends without one */
export function askThread<Answer>(script: URL, options: ThreadOptions): Promise<Answer> {
  const { name } = options;
  return new Promise((resolve, reject) => {
    const thread = serverThread(script, options);
    thread.once('message', resolve);
    thread.once('error', (cause) => reject(new Error(`the ${name} thread failed`, { cause })));
    thread.once('exit', (code) => reject(new Error(`the ${name} thread ended with ${code} and no answer`)));
  });
}
