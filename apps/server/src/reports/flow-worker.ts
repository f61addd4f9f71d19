import { parentPort, workerData } from 'node:worker_threads';
import { buildFlow, seededRandom } from '@taktboard/reports';
import type { FlowTask } from './flow-in-thread.ts';

/** The thread in which the flow over one board is worked out. It answers once, and ends. */
const { seed, ...input } = workerData as FlowTask;
parentPort?.postMessage(buildFlow({ ...input, random: seededRandom(seed) }));
