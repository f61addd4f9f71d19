import * as Y from 'yjs';
import type { BoardChangeKind } from '../projection/board-change.ts';
import {
  ARCHIVED,
  CARD,
  CARD_VALUES,
  CHECK,
  COLUMN,
  LABEL,
  META,
  readManyKey,
  VIEW,
  type Roots,
  type Thing,
} from '../schema/board-doc.ts';
import type { Id } from '../schema/plain-board.ts';
import { isId } from '../schema/values.ts';

/** What of a checklist item a write was for; `archived` is its removal. */
export type CheckField = 'text' | 'done' | 'owner' | 'due' | 'archived';

/** What a written key means, in the words of the activity. */
export interface ToldPlace {
  readonly kind: BoardChangeKind;
  readonly card?: Id;
  readonly column?: Id;
  readonly label?: Id;
  /** Of sets the member, of links and checklists the one that was written. */
  readonly part?: Id;
  readonly partField?: CheckField;
}

const BOARD_KINDS = new Map<string, BoardChangeKind>([
  [META.title, 'board.title'],
  [META.zone, 'board.zone'],
  [META.region, 'board.region'],
  [META.workdays, 'board.workdays'],
]);
const COLUMN_KINDS = new Map<string, BoardChangeKind>([
  [COLUMN.name, 'column.name'],
  [COLUMN.kind, 'column.kind'],
  [COLUMN.wipLimit, 'column.wipLimit'],
  [ARCHIVED, 'column.archived'],
]);
const LABEL_KINDS = new Map<string, BoardChangeKind>([
  [LABEL.name, 'label.name'],
  [LABEL.color, 'label.color'],
  [ARCHIVED, 'label.archived'],
]);
const VIEW_KINDS = new Map<string, BoardChangeKind>([
  [VIEW.name, 'view.changed'],
  [VIEW.filter, 'view.changed'],
  [ARCHIVED, 'view.removed'],
]);
const CARD_KINDS = new Map<string, BoardChangeKind>([
  [CARD.title, 'card.title'],
  [CARD.place, 'card.moved'],
  [ARCHIVED, 'card.archived'],
  ...CARD_VALUES.map((key): [string, BoardChangeKind] => [key, `card.${key}`]),
]);
const MANY_KINDS = {
  contributors: 'card.contributors',
  labels: 'card.labels',
  dependsOn: 'card.dependencies',
  assets: 'card.assets',
  links: 'card.links',
} as const satisfies Record<string, BoardChangeKind>;
const CHECK_FIELDS = new Map<string, CheckField>([
  [CHECK.text, 'text'],
  [CHECK.done, 'done'],
  [CHECK.owner, 'owner'],
  [CHECK.due, 'due'],
  [ARCHIVED, 'archived'],
]);

/** @returns undefined where a key is no single value of the board: the making of something, an order, a forged key */
export function toldPlaceOf(roots: Roots, parent: unknown, key: string): ToldPlace | undefined {
  if (parent === roots.meta) return placed(BOARD_KINDS.get(key), {});
  const above = parent instanceof Y.Map ? parent._item : null;
  const id = above?.parentSub;
  if (!above || !isId(id)) return above ? checkPlace(roots, above, key) : undefined;
  switch (above.parent) {
    case roots.columns:
      return placed(COLUMN_KINDS.get(key), { column: id });
    case roots.labels:
      return placed(LABEL_KINDS.get(key), { label: id });
    case roots.views:
      return placed(VIEW_KINDS.get(key), { part: id });
    case roots.cards:
      return placed(CARD_KINDS.get(key), { card: id }) ?? memberPlace(id, key);
    default:
      return undefined;
  }
}

function placed(kind: BoardChangeKind | undefined, of: Omit<ToldPlace, 'kind'>): ToldPlace | undefined {
  return kind && { kind, ...of };
}

function memberPlace(card: Id, key: string): ToldPlace | undefined {
  const many = readManyKey(key);
  if (!many || many.of === 'checklist' || !isId(many.id)) return undefined;
  return { kind: MANY_KINDS[many.of], card, part: many.id };
}

function checkPlace(roots: Roots, item: Y.Item, key: string): ToldPlace | undefined {
  const many = item.parentSub === null ? undefined : readManyKey(item.parentSub);
  const card = (item.parent as Thing)._item;
  if (many?.of !== 'checklist' || !isId(many.id) || card?.parent !== roots.cards) return undefined;
  const partField = CHECK_FIELDS.get(key);
  if (!partField || !isId(card.parentSub)) return undefined;
  return { kind: 'card.checklist', card: card.parentSub, part: many.id, partField };
}
