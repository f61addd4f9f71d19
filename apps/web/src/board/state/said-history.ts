import type { Command } from '@taktboard/board';
import type { BoardText } from '../text/en.ts';

export type What = keyof BoardText['what'];

/** What a set of commands is called; a field that was set alone by its own name. */
export function whatOf(commands: readonly Command[]): What {
  const [first] = commands;
  if (!first) return 'board.set';
  if (first.type === 'card.rewrite') return 'card.describe';
  if (first.type !== 'card.set') return first.type;
  const fields = Object.keys(first.fields);
  switch (fields.length === 1 ? fields[0] : undefined) {
    case 'title':
      return 'card.title';
    case 'owner':
      return 'card.owner';
    case 'due':
      return 'card.due';
    case 'start':
      return 'card.start';
    case 'priority':
      return 'card.priority';
    case 'blocked':
      return 'card.blocked';
    default:
      return 'card.set';
  }
}

/** The words for what undo and redo will do, beside the connection's own history and in the same order. */
export class SaidHistory {
  #done: What[] = [];
  #undone: What[] = [];
  #burst: object | undefined;

  /** @param burst what is done within one burst is one entry, as in the connection's history */
  did(what: What, burst?: object): void {
    if (burst === undefined || this.#burst !== burst) this.#done.push(what);
    this.#undone = [];
    this.#burst = burst;
  }

  /** What was taken back; `applied` false when others had changed it, and it cannot be brought back. */
  undo(applied: boolean): What | undefined {
    this.#burst = undefined;
    const what = this.#done.pop();
    if (what !== undefined && applied) this.#undone.push(what);
    return what;
  }

  redo(applied: boolean): What | undefined {
    this.#burst = undefined;
    const what = this.#undone.pop();
    if (what !== undefined && applied) this.#done.push(what);
    return what;
  }
}
