import type * as Y from 'yjs';
import { fail, ok, type Result } from '../result.ts';
import { rootsOf } from '../schema/board-doc.ts';
import type { Id } from '../schema/plain-board.ts';
import { isNewerSchema } from '../schema/schema-version.ts';
import { CardOrder } from './card-order.ts';
import type { Command, CommandFault } from './command.ts';
import type { Inverse } from './inverse.ts';
import { Ledger } from './ledger.ts';
import { planCommand } from './plan-command.ts';
import type { Plan } from './plan.ts';
import type { Ports } from './ports.ts';
import { Recorder } from './recorder.ts';

export interface Applied {
  /** What the command made or named; null for the board itself. */
  readonly id: Id | null;
  readonly inverse: Inverse;
}

export interface Refusal {
  /** Which of the commands. */
  readonly index: number;
  readonly fault: CommandFault;
}

/**
 * Carries out all of the commands or none, in one transaction. All are checked before the first is written; a later one
 * may name what an earlier one makes.
 */
export function runCommands(
  doc: Y.Doc,
  commands: readonly Command[],
  ports: Ports,
): Result<Applied[], Refusal> {
  if (isNewerSchema(doc)) return fail({ index: 0, fault: 'newer-schema' });
  const roots = rootsOf(doc);
  const ledger = new Ledger(roots, ports);
  const plans: Plan[] = [];
  for (const [index, command] of commands.entries()) {
    const planned = planCommand(command, ledger);
    if (!planned.ok) return fail({ index, fault: planned.reason });
    plans.push(planned.value);
  }
  const recorder = new Recorder();
  let order: CardOrder | undefined;
  // what is written to columns first may show cards in other ones than was read
  const read = commands.every(({ type }) => type.startsWith('card.')) ? ports.cardsOf : undefined;
  const writing = {
    roots,
    recorder,
    random: () => ports.random(),
    order: () => (order ??= new CardOrder(roots, read)),
  };
  const applied = doc.transact(() =>
    plans.map(({ id, write }): Applied => {
      write(writing);
      return { id, inverse: { steps: recorder.take() } };
    }),
  );
  return ok(applied);
}
