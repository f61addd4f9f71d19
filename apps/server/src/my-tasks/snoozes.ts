import { fail, ok, type MyTasks, type Result, type Snooze } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import './my-task-tables.ts';

type Answer = { boards: Omit<MyTasks['boards'][number], 'role'>[]; tasks: MyTasks['tasks'] };

/** When people want to be reminded of what is overdue: theirs alone, and nothing that a report looks at. */
export interface Snoozes {
  /** One's own tasks, each with the day on which one wants to be reminded of it. */
  tasksOf(personId: string): Promise<Answer>;
  set(personId: string, snooze: Snooze): Promise<Result<null, 'no-such-card' | 'no-date'>>;
}

interface Dependencies {
  database: Kysely<Database>;
  tasksOf(personId: string): Promise<Answer>;
}

export function createSnoozes({ database, tasksOf }: Dependencies): Snoozes {
  const known = async (personId: string): Promise<Map<string, { due: string; until: string }>> => {
    const rows = await database.selectFrom('snoozes').selectAll().where('person_id', '=', personId).execute();
    return new Map(rows.map((row) => [keyOf(row.board_id, row.card_id, row.item_id), row]));
  };
  return {
    async tasksOf(personId) {
      const [{ boards, tasks }, rows] = await Promise.all([tasksOf(personId), known(personId)]);
      if (rows.size === 0) return { boards, tasks };
      /** Of another deadline nobody has said so. */
      const until = (key: string, due: string | undefined): { snoozed?: string } => {
        const row = rows.get(key);
        return row !== undefined && row.due === due ? { snoozed: row.until } : {};
      };
      const marked = tasks.map((task) => ({
        ...task,
        ...until(keyOf(task.boardId, task.id, ''), task.due),
        items: task.items.map((item) => ({
          ...item,
          ...until(keyOf(task.boardId, task.id, item.id), item.due ?? task.due),
        })),
      }));
      return { boards, tasks: marked };
    },
    async set(personId, { boardId, cardId, itemId = '', until }) {
      const { tasks } = await tasksOf(personId);
      const task = tasks.find(({ boardId: board, id }) => board === boardId && id === cardId);
      const item = task?.items.find(({ id }) => id === itemId);
      if (!task || (itemId !== '' && !item)) return fail('no-such-card');
      const due = item?.due ?? task.due;
      if (due === undefined) return fail('no-date');
      const key = { person_id: personId, board_id: boardId, card_id: cardId, item_id: itemId };
      await (
        until === null
          ? database
              .deleteFrom('snoozes')
              .where('person_id', '=', personId)
              .where('board_id', '=', boardId)
              .where('card_id', '=', cardId)
              .where('item_id', '=', itemId)
          : database
              .insertInto('snoozes')
              .values({ ...key, due, until })
              .onConflict((conflict) =>
                conflict.columns(['person_id', 'board_id', 'card_id', 'item_id']).doUpdateSet({ due, until }),
              )
      ).execute();
      return ok(null);
    },
  };
}

function keyOf(boardId: string, cardId: string, itemId: string): string {
  return `${boardId} ${cardId} ${itemId}`;
}
