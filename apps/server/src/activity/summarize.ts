import type { BoardProjection } from '@taktboard/board';
import type { Steps } from '../room/board-work.ts';
import type { BoardSummary } from '../store/database.ts';

/** So many tasks are gone over before a pause: a millisecond or two. */
const TASKS_AT_ONCE = 4_000;

/** What the list of boards shows of this one. The projection stays as it is between the steps. */
export function* summarize(projection: BoardProjection): Steps<BoardSummary> {
  const summary: BoardSummary = { open: 0, dues: [], zone: projection.meta().zone };
  for (const column of projection.columns()) {
    // what is done or put away is neither open nor late
    if (column.kind === 'done' || column.archived) continue;
    summary.open += column.cardIds.length;
    for (const [index, id] of column.cardIds.entries()) {
      if (index % TASKS_AT_ONCE === TASKS_AT_ONCE - 1) yield;
      const due = projection.card(id)?.due;
      if (due !== undefined) summary.dues.push(due);
    }
  }
  return summary;
}
