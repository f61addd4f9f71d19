import type { Timers } from '../ports.ts';
import { serverThread } from '../thread.ts';
import type { MadeSnapshot, SnapshotSource } from './make-snapshot.ts';

export type MakeSnapshot = (source: SnapshotSource) => Promise<MadeSnapshot>;

/** Enough for the largest board; one that needs more must not take the server's memory. */
const HEAP_MB = 1024;
/** To start a thread costs more than the snapshot of a usual board; one that nobody needs gives its memory back. */
const KEPT_MS = 60_000;

/**
 * Makes snapshots in a thread, one after the other: at 10,000 cards one takes a few hundred milliseconds, in which
 * nobody's move may wait. The thread stays for the next one for a while.
 */
export function snapshotsInThread(timers: Timers): MakeSnapshot {
  let last: Promise<unknown> = Promise.resolve();
  let kept: SnapshotThread | null = null;
  let stopRest = (): void => undefined;
  const make = async (source: SnapshotSource): Promise<MadeSnapshot> => {
    stopRest();
    const thread = kept?.isOver === false ? kept : new SnapshotThread();
    kept = null;
    const made = await thread.make(source);
    kept = thread;
    stopRest = timers.after(KEPT_MS, () => {
      kept = null;
      thread.end();
    });
    return made;
  };
  return (source) => {
    const made = last.then(() => make(source));
    last = made.catch(() => undefined);
    return made;
  };
}

interface Asked {
  resolve(made: MadeSnapshot): void;
  reject(error: Error): void;
}

/** Asked for one snapshot at a time. One that has failed is over. */
class SnapshotThread {
  readonly #worker = serverThread(new URL('./snapshot-worker.ts', import.meta.url), {
    name: 'snapshot',
    workerData: null,
    heapMb: HEAP_MB,
  });
  #asked: Asked | null = null;
  #isOver = false;

  constructor() {
    this.#worker.on('message', (made: MadeSnapshot) => {
      const asked = this.#asked;
      this.#asked = null;
      // a process that has nothing else to do does not wait for it
      this.#worker.unref();
      asked?.resolve(made);
    });
    this.#worker.on('error', (cause) => this.#over(new Error('the snapshot thread failed', { cause })));
    this.#worker.on('exit', (code) => this.#over(new Error(`the snapshot thread ended with ${code}`)));
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  make(source: SnapshotSource): Promise<MadeSnapshot> {
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject };
      this.#worker.ref();
      this.#worker.postMessage(source);
    });
  }

  end(): void {
    this.#isOver = true;
    void this.#worker.terminate();
  }

  #over(why: Error): void {
    this.#isOver = true;
    this.#asked?.reject(why);
    this.#asked = null;
  }
}
