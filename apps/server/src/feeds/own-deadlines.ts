import type { MyTasks } from '@taktboard/protocol';
import type { CardFacts, FeedDeadline } from '@taktboard/reports';

interface Sources {
  boards: readonly Omit<MyTasks['boards'][number], 'role'>[];
  tasks: MyTasks['tasks'];
  /** By board, then task. */
  facts: ReadonlyMap<string, ReadonlyMap<string, CardFacts>>;
  nameOf(personId: string): string | undefined;
}

/** Of someone's open tasks over all boards, and of their items in checklists. */
export function ownDeadlines({ boards, tasks, facts, nameOf }: Sources): FeedDeadline[] {
  const boardOf = new Map(boards.map((board) => [board.id, board]));
  return tasks.flatMap(({ boardId, id, title, due, how, columnId, owner, items }): FeedDeadline[] => {
    const board = boardOf.get(boardId);
    if (!board) return [];
    const known = facts.get(boardId)?.get(id);
    const common = {
      boardId,
      taskId: id,
      zone: board.zone,
      boardTitle: board.title,
      column: board.columns.find((column) => column.id === columnId)?.name,
      owner: owner === undefined ? undefined : nameOf(owner),
      created: known?.created ?? null,
      changed: known?.lastChange ?? null,
    };
    // whoever has to do an item by a day of its own is not the one who finishes the task
    const isOwn = how !== 'item' || items.some((item) => item.due === undefined);
    return [
      ...(due === undefined || !isOwn ? [] : [{ ...common, title, due, dueChanges: known?.dueChanges ?? 0 }]),
      ...items.flatMap((item) =>
        item.due === undefined
          ? []
          : [
              {
                ...common,
                itemId: item.id,
                title: item.text,
                taskTitle: title,
                due: item.due,
                dueChanges: 0,
              },
            ],
      ),
    ];
  });
}
