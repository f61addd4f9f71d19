import type { BoardProjection } from '@taktboard/board';
import type { BoardSummary } from '../store/database.ts';

/** What the list of boards shows of this one. */
export function summarize(projection: BoardProjection): BoardSummary {
  const summary: BoardSummary = { open: 0, dues: [], zone: projection.meta().zone };
  for (const column of projection.columns()) {
    // what is done or put away is neither open nor late
    if (column.kind === 'done' || column.archived) continue;
    summary.open += column.cardIds.length;
    for (const id of column.cardIds) {
      const due = projection.card(id)?.due;
      if (due !== undefined) summary.dues.push(due);
    }
  }
  return summary;
}
