import type { VirtualizerHandle } from 'virtua';

/** What others need of a column on the page: where it is, and where its rows are though few of them are mounted. */
export interface LaneHandle {
  lane: HTMLElement;
  scroller: HTMLElement;
  readonly list: VirtualizerHandle | null;
}
