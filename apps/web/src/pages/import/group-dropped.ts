import type { ImportReport } from '@taktboard/protocol';

type Dropped = ImportReport['dropped'][number];

export interface DroppedGroup {
  why: string;
  items: readonly Dropped[];
}

/** By reason, the most frequent first; within a reason in the file's order. */
export function groupDropped(dropped: readonly Dropped[]): DroppedGroup[] {
  return [...Map.groupBy(dropped, (each) => each.why)]
    .map(([why, items]) => ({ why, items }))
    .sort((a, b) => b.items.length - a.items.length);
}
