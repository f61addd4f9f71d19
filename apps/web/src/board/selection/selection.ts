import type { Id } from '@taktboard/board';

/** The tasks that are selected together, and where a range with Shift begins. */
export interface Selection {
  readonly ids: ReadonlySet<Id>;
  readonly anchor: Id | null;
  /** What was selected before the range at the anchor; a range that is drawn anew takes the old one's place. */
  readonly base: ReadonlySet<Id>;
}

const NONE: ReadonlySet<Id> = new Set();
export const NOTHING_SELECTED: Selection = { ids: NONE, anchor: null, base: NONE };
