import type { VirtualListHandle } from '../../kit/rows/list-scroll.ts';
import type { Cell } from '../drag/cell.ts';

/** What others need of a list on the page: where it is, and where its rows are though few of them are mounted. */
export interface LaneHandle {
  cell: Cell;
  lane: HTMLElement;
  /** null where the column is folded to a strip. */
  readonly scroller: HTMLElement | null;
  readonly list: VirtualListHandle | null;
}
