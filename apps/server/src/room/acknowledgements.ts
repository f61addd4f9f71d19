import type { Session } from './session.ts';

/** Checkpoints that wait for the disk: each is answered when all that the room had taken in before it is there. */
export class Acknowledgements {
  #waiting: { session: Session; n: number; seq: number }[] = [];

  /** @param seq the last one that the room had taken in */
  ask(session: Session, n: number, seq: number): void {
    this.#waiting.push({ session, n, seq });
  }

  /** Everything up to `seq` is on disk. */
  answer(seq: number): void {
    let done = 0;
    for (const { session, n, seq: needed } of this.#waiting) {
      if (needed > seq) break;
      session.acknowledge(n);
      done++;
    }
    if (done > 0) this.#waiting = this.#waiting.slice(done);
  }
}
