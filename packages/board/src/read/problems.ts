import { BOARD_LIMITS } from '../schema/limits.ts';
import type { Problem } from '../schema/plain-board.ts';
import { clip } from '../schema/values.ts';

/** What can be wrong with a value; each has its default on read, and most have their repair. */
export type ProblemCode =
  | 'bad-id'
  | 'missing'
  | 'invalid'
  | 'too-long'
  | 'unknown-column'
  | 'no-done-column'
  | 'unreadable-rank'
  | 'tied-rank'
  | 'depends-on-itself';

const PATH_CHARS = 200;

/** Collects the problems of one element. Keys are as long as their writer liked, so paths are cut. */
export class ProblemList {
  readonly #path: string;
  readonly #problems: Problem[];

  constructor(path: string, into: Problem[] = []) {
    this.#path = path;
    this.#problems = into;
  }

  /** The same list, for something inside. */
  under(key: string): ProblemList {
    return new ProblemList(`${this.#path}/${key}`, this.#problems);
  }

  add(key: string, what: ProblemCode): void {
    if (this.#problems.length >= BOARD_LIMITS.problemsPerElement) return;
    this.#problems.push(problemAt(key === '' ? this.#path : `${this.#path}/${key}`, what));
  }

  get problems(): readonly Problem[] {
    return this.#problems.length === 0 ? NONE : this.#problems;
  }
}

const NONE: readonly Problem[] = [];

export function problemAt(path: string, what: ProblemCode): Problem {
  return { where: clip(path, PATH_CHARS).toWellFormed(), what };
}
