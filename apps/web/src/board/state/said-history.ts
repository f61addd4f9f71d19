import type { Command, Id } from '@taktboard/board';
import type { BoardText } from '../text/en.ts';

export type What = keyof BoardText['what'];

/** A set of commands as one is told of it: what was done, and to how many. */
export interface Said {
  what: What;
  count: number;
}

/**
 * What a set of commands is called, and how many tasks or columns it was done to. A move that also changes fields, as
 * into another swimlane, is a move; a label that is made for a task is a task that was added.
 */
export function saidOf(commands: readonly Command[]): Said {
  const main = (wanted: Command['type']) => commands.find(({ type }) => type === wanted);
  const first = main('card.move') ?? main('card.add') ?? commands[0];
  if (!first) return { what: 'board.set', count: 1 };
  const what = whatOf(first);
  const subjects = new Set<Id>();
  let added = 0;
  for (const command of commands) {
    if (whatOf(command) !== what) continue;
    const subject = subjectOf(command);
    if (subject === undefined) added += 1;
    else subjects.add(subject);
  }
  return { what, count: subjects.size + added };
}

/** undefined for what has no name yet, and for the board itself. */
function subjectOf(command: Command): Id | undefined {
  if ('cardId' in command) return command.cardId;
  return 'id' in command ? command.id : undefined;
}

/** A field that was set alone is called by its own name. */
function whatOf(command: Command): What {
  if (command.type === 'card.rewrite') return 'card.describe';
  if (command.type !== 'card.set') return command.type;
  const fields = Object.keys(command.fields);
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
