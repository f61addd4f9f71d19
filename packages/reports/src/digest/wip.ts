import type { Id, PlainBoard } from '@taktboard/board';
import type { Digest } from './digest.ts';
import type { Task } from './task.ts';

/** Columns that hold more than their limit allows, the fullest above its limit first. */
export function brokenWipLimits(board: PlainBoard, tasks: readonly Task[]): Digest['wip'] {
  const counts = new Map<Id, number>();
  for (const { card, live } of tasks) {
    if (live) counts.set(card.columnId, (counts.get(card.columnId) ?? 0) + 1);
  }
  const broken: Digest['wip'] = [];
  for (const { id, wipLimit, archived } of board.columns) {
    const count = counts.get(id) ?? 0;
    if (wipLimit !== undefined && archived !== true && count > wipLimit) {
      broken.push({ columnId: id, count, limit: wipLimit });
    }
  }
  return broken.sort((a, b) => {
    const excess = b.count - b.limit - (a.count - a.limit);
    return excess === 0 ? (a.columnId < b.columnId ? -1 : 1) : excess;
  });
}
