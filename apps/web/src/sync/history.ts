import type { Result } from '@taktboard/protocol';
import { fail, ok } from '@taktboard/protocol';
import { createStore, type ReadStore } from '../kit/store.ts';
import type { Undone, UndoFault } from './board-connection.ts';

const DEPTH = 200;

/** What taking a change back came to: how to bring it back, and how many of its parts others have written over. */
export interface TakenBack<Inverse> {
  inverse: Inverse;
  left: number;
}

/**
 * One's own actions, to take back and to bring back. What someone else has changed since is left as it is: that entry
 * is spent, and the next undo takes the one before.
 */
export class History<Inverse> {
  #done: Inverse[] = [];
  #undone: Inverse[] = [];
  /** What the last entry is part of, as long as it is the last thing that was done. */
  #burst: object | undefined;
  readonly #apply: (inverse: Inverse) => Result<TakenBack<Inverse>, 'superseded'>;
  readonly #store = createStore({ undo: false, redo: false });

  /** @param apply takes a change back and says how to bring it back */
  constructor(apply: (inverse: Inverse) => Result<TakenBack<Inverse>, 'superseded'>) {
    this.#apply = apply;
  }

  get available(): ReadStore<{ undo: boolean; redo: boolean }> {
    return this.#store;
  }

  did(inverse: Inverse): void {
    this.#done = [...this.#done, inverse].slice(-DEPTH);
    this.#undone = [];
    this.#burst = undefined;
    this.#tell();
  }

  /** One more of a burst of changes, such as typing: one undo takes all of them back. */
  didWithin(burst: object, inverse: Inverse, join: (earlier: Inverse, later: Inverse) => Inverse): void {
    const before = this.#burst === burst ? this.#done.pop() : undefined;
    this.did(before === undefined ? inverse : join(before, inverse));
    this.#burst = burst;
  }

  undo(): Result<Undone, UndoFault> {
    return this.#step(this.#done, this.#undone);
  }

  redo(): Result<Undone, UndoFault> {
    return this.#step(this.#undone, this.#done);
  }

  #step(from: Inverse[], to: Inverse[]): Result<Undone, UndoFault> {
    this.#burst = undefined;
    const inverse = from.pop();
    if (inverse === undefined) return fail('nothing');
    const applied = this.#apply(inverse);
    if (applied.ok) to.push(applied.value.inverse);
    this.#tell();
    return applied.ok ? ok({ left: applied.value.left }) : fail('superseded');
  }

  #tell(): void {
    this.#store.set({ undo: this.#done.length > 0, redo: this.#undone.length > 0 });
  }
}
