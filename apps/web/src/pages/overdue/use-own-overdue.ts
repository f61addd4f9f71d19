import { useMemo } from 'react';
import { groupTasks, type Entry } from '../my-tasks/group-tasks.ts';
import { useMyTasks, useNow } from '../my-tasks/use-my-tasks.ts';

export interface OwnOverdue {
  /** One’s own tasks on the board, by id. */
  entries: ReadonlyMap<string, Entry>;
  refresh: () => Promise<void>;
}

/** What one has said of one’s own tasks on a board. */
export function useOwnOverdue(boardId: string): OwnOverdue {
  const { known, refresh } = useMyTasks();
  const now = useNow();
  const { answer } = known;
  const entries = useMemo(() => {
    const all = answer ? groupTasks(answer, now).flatMap((group) => group.entries) : [];
    const own = all.filter(({ board, item, task }) => board.id === boardId && !item && task.how === 'owner');
    return new Map(own.map((entry) => [entry.task.id, entry]));
  }, [answer, now, boardId]);
  return { entries, refresh };
}
