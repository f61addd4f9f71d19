import { parentPort } from 'node:worker_threads';
import { buildDigest, type DigestInput } from '@taktboard/reports';

/** The thread in which digests for pages are made, one answer for each that is asked for. */
// what fails ends the thread, which whoever asked is told
parentPort?.on('message', (input: DigestInput) => parentPort?.postMessage(buildDigest(input)));
