import { fail, ok, type Result } from '../result.ts';
import type { Roots } from '../schema/board-doc.ts';
import type { Id } from '../schema/plain-board.ts';
import type { CardOrder } from './card-order.ts';
import type { CommandFault } from './command.ts';
import type { Recorder } from './recorder.ts';

/** What the writes of a batch share. */
export interface Writing {
  readonly roots: Roots;
  readonly recorder: Recorder;
  /** In [0, 1). */
  random(): number;
  order(): CardOrder;
}

/** A command that was found good: its id, and its write, which cannot fail. */
export interface Plan {
  readonly id: Id | null;
  write(writing: Writing): void;
}

export type Planned = Result<Plan, CommandFault>;

export function plan(id: Id | null, write: (writing: Writing) => void): Planned {
  return ok({ id, write });
}

export const refuse = (fault: CommandFault): Planned => fail(fault);
