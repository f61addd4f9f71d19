import type { VirtualListHandle } from '../../kit/rows/list-scroll.ts';

/** What others need of a column on the page: where it is, and where its rows are though few of them are mounted. */
export interface LaneHandle {
  lane: HTMLElement;
  scroller: HTMLElement;
  readonly list: VirtualListHandle | null;
}
