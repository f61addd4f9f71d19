import type { Thing } from '../schema/board-doc.ts';

/** Writes repairs and counts them. */
export class Fixer {
  #writes = 0;

  get writes(): number {
    return this.#writes;
  }

  set(thing: Thing, key: string, value: unknown): void {
    thing.set(key, value);
    this.#writes++;
  }

  /** A concurrent human write to the key survives this: a deletion takes only the value that it saw. */
  remove(thing: Thing, key: string): void {
    thing.delete(key);
    this.#writes++;
  }

  /** Does something else that counts as one write. */
  write(act: () => void): void {
    act();
    this.#writes++;
  }
}
