import type { Id } from '@taktboard/board';

/** A list of cards on the board: a column, or the part of it that lies in one swimlane. */
export interface Cell {
  columnId: Id;
  /** The swimlane's key, where the board is shown in swimlanes. */
  lane?: string | undefined;
}

/** Without a swimlane there is no such key: places are compared and stored as they are. */
export function cellOf(columnId: Id, lane?: string): Cell {
  return lane === undefined ? { columnId } : { columnId, lane };
}

export function sameCell(one: Cell, other: Cell): boolean {
  return one.columnId === other.columnId && one.lane === other.lane;
}

/** One word for a list; no id has a slash in it. */
export function cellKey({ columnId, lane }: Cell): string {
  return lane === undefined ? columnId : `${columnId}/${lane}`;
}
