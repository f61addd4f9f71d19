import { encodeFrame } from '@taktboard/protocol';
import { Committer } from '../../../apps/server/src/log/committer.ts';
import { Acknowledgements } from '../../../apps/server/src/room/acknowledgements.ts';
import { Queue } from '../../../apps/server/src/room/queue.ts';
import { Welcome } from '../../../apps/server/src/room/welcome.ts';

const NOTHING = Uint8Array.of(0, 0);

/** Faults that the schedules have to find, each put into the server at the place where its promise is kept. */
export const PLANTS = {
  /** A checkpoint is answered when it comes, and not when what came before it is on disk. */
  'an early acknowledgement': () => {
    Acknowledgements.prototype.ask = (session, n) => session.acknowledge(n);
  },
  /** Who returns, and whose line was full, is told that there is nothing new. */
  'no catch-up': () => {
    Welcome.prototype.difference = () => [encodeFrame({ kind: 'step2', update: NOTHING })];
  },
  /** A room is let go of while what it took in is still on its way to the disk. */
  'no unload guard': () => {
    Object.defineProperty(Queue.prototype, 'isEmpty', { get: () => true });
  },
  /** Others are shown an edit before it is on disk. */
  'an early fan-out': () => {
    const { append } = Committer.prototype;
    Committer.prototype.append = function (lane, row, claims) {
      append.call(this, lane, row, claims);
      lane.committed([row]);
    };
  },
} satisfies Record<string, () => void>;

export type Plant = keyof typeof PLANTS;
