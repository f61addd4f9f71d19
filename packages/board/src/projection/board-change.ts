import type { CardValue } from '../schema/board-doc.ts';
import type { Card, Id } from '../schema/plain-board.ts';

/** A single value of a card, as a change of it is called. */
export type CardFieldKind = `card.${CardValue | 'title' | 'description'}`;

export type BoardChangeKind =
  | 'board.title'
  | 'board.zone'
  | 'board.region'
  | 'board.workdays'
  | 'card.added'
  | 'card.moved'
  | 'card.ranked'
  | CardFieldKind
  | 'card.archived'
  | 'card.restored'
  | 'card.contributors'
  | 'card.labels'
  | 'card.dependencies'
  | 'card.assets'
  | 'card.links'
  | 'card.checklist'
  | 'column.added'
  | 'column.name'
  | 'column.kind'
  | 'column.wipLimit'
  | 'column.moved'
  | 'column.archived'
  | 'column.restored'
  | 'label.added'
  | 'label.name'
  | 'label.color'
  | 'label.archived'
  | 'label.restored'
  | 'view.added'
  | 'view.changed'
  | 'view.removed';

/**
 * What changed, in the words of the activity. `from` and `to` are the value before and after, left out where there was
 * or is none: of `card.moved` column ids; of sets, links and checklists what left and what came; of views their names.
 * Descriptions carry none.
 */
export interface BoardChange {
  readonly kind: BoardChangeKind;
  readonly card?: Id;
  readonly column?: Id;
  readonly label?: Id;
  readonly from?: unknown;
  readonly to?: unknown;
  /** Of changes of a card: all of it, before and after the transaction. */
  readonly before?: Card | undefined;
  readonly after?: Card | undefined;
}
