import { parentPort } from 'node:worker_threads';
import { makeDigest, type DigestJob } from './make-digest.ts';

/** The thread in which digests are made, one answer for each that is asked for. */
parentPort?.on('message', (job: DigestJob) => {
  parentPort?.postMessage(makeDigest(job));
});
