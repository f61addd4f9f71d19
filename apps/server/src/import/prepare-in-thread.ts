import type { Result } from '@taktboard/protocol';
import { askThread } from '../thread.ts';
import type { ImportFault } from './import-fault.ts';
import type { ImportRequest, PreparedImport } from './prepare-import.ts';

export type PrepareImport = (request: ImportRequest) => Promise<Result<PreparedImport, ImportFault>>;

/** Enough for the largest file that is taken; a file that needs more must not take the server's memory. */
const HEAP_MB = 1024;

/**
 * Reads a file in a thread of its own: 700 cards take a tenth of a second, 50,000 take seconds, and everyone else's moves
 * go on meanwhile. What comes back is moved, not copied.
 */
export const prepareInThread: PrepareImport = (workerData) =>
  askThread(new URL('./import-worker.ts', import.meta.url), { name: 'import', workerData, heapMb: HEAP_MB });
