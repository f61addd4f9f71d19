import type { Id, PlainBoard } from '@taktboard/board';
import type { Digest } from './digest.ts';
import { byCodeUnit, type Task } from './task.ts';

/** Columns that hold more than their limit allows, the one furthest above its limit first. */
export function brokenWipLimits(board: PlainBoard, tasks: readonly Task[]): Digest['wip'] {
  const counts = new Map<Id, number>();
  for (const { column, live } of tasks) {
    if (live && column?.wipLimit !== undefined) counts.set(column.id, (counts.get(column.id) ?? 0) + 1);
  }
  const broken: Digest['wip'] = [];
  for (const { id, wipLimit } of board.columns) {
    const count = counts.get(id) ?? 0;
    if (wipLimit !== undefined && count > wipLimit) broken.push({ columnId: id, count, limit: wipLimit });
  }
  return broken.sort((a, b) => b.count - b.limit - (a.count - a.limit) || byCodeUnit(a.columnId, b.columnId));
}
