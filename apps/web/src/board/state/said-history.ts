import type { BoardText } from '../text/en.ts';

export type What = keyof BoardText['what'];

/** A set of commands as one is told of it: what was done, and to how many. */
export interface Said {
  what: What;
  count: number;
}

/** The words for what undo and redo will do, beside the connection's own history and in the same order. */
export class SaidHistory {
  #done: Said[] = [];
  #undone: Said[] = [];
  #burst: object | undefined;

  /** @param burst what is done within one burst is one entry, as in the connection's history */
  did(said: Said, burst?: object): void {
    if (burst === undefined || this.#burst !== burst) this.#done.push(said);
    this.#undone = [];
    this.#burst = burst;
  }

  /** What was taken back; `applied` false when others had changed it, and it cannot be brought back. */
  undo(applied: boolean): Said | undefined {
    this.#burst = undefined;
    const said = this.#done.pop();
    if (said !== undefined && applied) this.#undone.push(said);
    return said;
  }

  redo(applied: boolean): Said | undefined {
    this.#burst = undefined;
    const said = this.#undone.pop();
    if (said !== undefined && applied) this.#done.push(said);
    return said;
  }

  /** What the next undo or redo would take back or bring back. */
  next(direction: 'undo' | 'redo'): Said | undefined {
    return (direction === 'undo' ? this.#done : this.#undone).at(-1);
  }
}
