import type { PlainBoard } from '@taktboard/board';
import { fail, ok } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import type { Holidays } from '../../reports/holidays.ts';
import { makeRun } from '../../reports/make-run.ts';
import { packBoard } from '../../reports/packed-board.ts';
import type { MakeRun, RunOrder } from '../../reports/run-thread.ts';
import type { Database } from '../../store/database.ts';

interface World {
  database: Kysely<Database>;
  boardOf(boardId: string): PlainBoard | undefined;
  holidays: Holidays;
}

/** Carries orders out here, over boards that are on no disk. */
export function makeRunOver({ database, boardOf, holidays }: World): MakeRun {
  const before = async (then: RunOrder['then']) => {
    if (then.kind !== 'run') return then;
    const run = await database
      .selectFrom('digest_runs')
      .select('snapshot')
      .where('key', '=', then.key)
      .executeTakeFirst();
    return run?.snapshot ? { kind: 'packed' as const, packed: run.snapshot } : { kind: 'none' as const };
  };
  return async (order) => {
    const board = boardOf(order.boardId);
    if (!board) return fail('no-such-board');
    const then = await before(order.then);
    return ok(await makeRun({ ...order, board: packBoard(board).bytes, facts: '[]', then }, holidays));
  };
}
