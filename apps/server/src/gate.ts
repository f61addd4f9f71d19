/** Lets so many through at once; whoever comes meanwhile waits, and comes in in the order of coming. */
export class Gate {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;

  constructor(most: number) {
    this.#most = most;
  }

  async pass<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#inside < this.#most) this.#inside++;
    // the place of the one who leaves is handed on
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#inside--;
    }
  }
}
