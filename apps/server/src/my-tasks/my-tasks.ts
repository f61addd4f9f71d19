import type { Id, PlainBoard } from '@taktboard/board';
import type { MyTasks, Result } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import { inLanes } from '../in-lanes.ts';
import type { Database } from '../store/database.ts';
import './my-task-tables.ts';
import { tasksByPerson, type PersonTask } from './tasks-by-person.ts';

interface Dependencies {
  database: Kysely<Database>;
  /** Committed state of one board. */
  read(boardId: Id): Promise<Result<{ seq: number; board: PlainBoard }, string>>;
}

type BoardFacts = Omit<MyTasks['boards'][number], 'id' | 'role'>;
type Answer = { boards: Omit<MyTasks['boards'][number], 'role'>[]; tasks: MyTasks['tasks'] };

/** How many boards are read at once: each may have to be loaded. */
const AT_ONCE = 4;

/**
 * The open tasks of one person over all boards. What each board holds for everyone is kept beside it with the row of
 * the log that it was read at, so that a question reads only the boards that changed since anyone last asked.
 */
export function createMyTasks({ database, read }: Dependencies): (personId: Id) => Promise<Answer> {
  const refreshing = new Map<Id, Promise<void>>();

  const refresh = async (boardId: Id): Promise<void> => {
    const found = await read(boardId);
    // one that cannot be read at the moment is told as it was
    if (!found.ok) return;
    const { seq, board } = found.value;
    const rows = [...tasksByPerson(board)].map(([personId, tasks]) => ({
      board_id: boardId,
      person_id: personId,
      tasks: JSON.stringify(tasks),
    }));
    const mark = { board_id: boardId, seq, board: JSON.stringify(factsOf(board)) };
    await database.transaction().execute(async (trx) => {
      await trx.deleteFrom('person_tasks').where('board_id', '=', boardId).execute();
      for (const row of rows) await trx.insertInto('person_tasks').values(row).execute();
      await trx
        .insertInto('person_task_marks')
        .values(mark)
        .onConflict((c) => c.column('board_id').doUpdateSet({ seq, board: mark.board }))
        .execute();
    });
  };
  const refreshOnce = (boardId: Id): Promise<void> => {
    const running = refreshing.get(boardId);
    if (running) return running;
    const started = refresh(boardId).finally(() => refreshing.delete(boardId));
    refreshing.set(boardId, started);
    return started;
  };

  return async (personId) => {
    const stale = await database
      .selectFrom('boards')
      .leftJoin('person_task_marks', 'person_task_marks.board_id', 'boards.id')
      .select('boards.id')
      .where('boards.trashed_at', 'is', null)
      .where((eb) =>
        eb.or([
          eb('person_task_marks.seq', 'is', null),
          eb('person_task_marks.seq', '<', eb.ref('boards.seq')),
        ]),
      )
      .execute();
    await inLanes(stale, AT_ONCE, ({ id }) => refreshOnce(id));
    const rows = await database
      .selectFrom('person_tasks')
      .innerJoin('boards', 'boards.id', 'person_tasks.board_id')
      .innerJoin('person_task_marks', 'person_task_marks.board_id', 'person_tasks.board_id')
      .select(['boards.id', 'person_tasks.tasks', 'person_task_marks.board'])
      .where('person_tasks.person_id', '=', personId)
      .where('boards.trashed_at', 'is', null)
      .orderBy('boards.title')
      .orderBy('boards.id')
      .execute();
    return {
      boards: rows.map(({ id, board }) => ({ id, ...(JSON.parse(board) as BoardFacts) })),
      tasks: rows.flatMap(({ id, tasks }) =>
        (JSON.parse(tasks) as PersonTask[]).map((task) => ({ boardId: id, ...task })),
      ),
    };
  };
}

function factsOf({ meta, columns }: PlainBoard): BoardFacts {
  return {
    // the table of boards has it too, but only once the change was derived
    title: meta.title,
    zone: meta.zone,
    workdays: meta.workdays,
    columns: columns.filter(({ archived }) => !archived).map(({ id, name, kind }) => ({ id, name, kind })),
  };
}
