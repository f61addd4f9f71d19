import type { Id, PlainBoard } from '@taktboard/board';
import type { CardFacts } from '../digest/digest-input.ts';
import { isDone, isLive } from '../digest/task.ts';
import type { FeedDeadline } from './deadline-feed.ts';

interface Sources {
  boardId: Id;
  board: PlainBoard;
  facts: ReadonlyMap<Id, CardFacts>;
  nameOf(personId: Id): string | undefined;
}

/** Of the tasks of a board that are open: neither done nor put away. */
export function boardDeadlines({ boardId, board, facts, nameOf }: Sources): FeedDeadline[] {
  const columns = new Map(board.columns.map((column) => [column.id, column]));
  return board.cards.flatMap((card): FeedDeadline[] => {
    const column = columns.get(card.columnId);
    const standpoint = { card, column };
    const { id, title, due, owner } = card;
    if (due === undefined || !isLive(standpoint) || isDone(standpoint)) return [];
    const known = facts.get(id);
    return [
      {
        boardId,
        taskId: id,
        title,
        due,
        zone: board.meta.zone,
        boardTitle: board.meta.title,
        column: column?.name,
        owner: owner === undefined ? undefined : nameOf(owner),
        created: known?.created ?? null,
        changed: known?.lastChange ?? null,
        dueChanges: known?.dueChanges ?? 0,
      },
    ];
  });
}
