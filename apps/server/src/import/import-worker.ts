import { parentPort, workerData } from 'node:worker_threads';
import { randomPorts } from './random-ports.ts';
import { prepareImport, type ImportRequest } from './prepare-import.ts';

/** The thread in which one file is read. It answers once, and ends. */
parentPort?.postMessage(prepareImport(workerData as ImportRequest, randomPorts));
