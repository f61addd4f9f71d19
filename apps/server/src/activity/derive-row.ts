import type { BoardChange, BoardProjection } from '@taktboard/board';
import type { ActivityItem, CardFacts } from '@taktboard/protocol';
import type { LogRow } from '../store/store.ts';
import { foldFacts, NO_FACTS } from './fold-facts.ts';

type Row = Pick<LogRow, 'seq' | 'at' | 'personId' | 'origin'>;

const timeOf = ({ at }: Row): string => new Date(at).toISOString();

/** What a row of the log means, as items of the activity. */
export function itemsOf(row: Row, changes: readonly BoardChange[]): ActivityItem[] {
  const of = { seq: row.seq, at: timeOf(row), by: row.personId };
  // a board that comes in whole is one event, and not one for each of its cards
  if (row.origin === 'created' || row.origin === 'imported') return [{ ...of, kind: `board.${row.origin}` }];
  const isRepair = row.origin === 'repair';
  return changes.flatMap(({ kind, card, column, label, from, to }) =>
    isRepair && kind === 'card.ranked'
      ? []
      : [{ ...of, kind, ...without({ card, column, label, from, to }) } satisfies ActivityItem],
  );
}

interface Facts {
  projection: BoardProjection;
  /** Of all cards; those that change are replaced in it. */
  facts: Map<string, CardFacts>;
  /** Takes those up. */
  changed: Map<string, CardFacts>;
}

/** The facts that a row of the log changes, while the projection is as its changes left it. */
export function foldRow(
  row: Row,
  changes: readonly BoardChange[],
  { projection, facts, changed }: Facts,
): void {
  const of = { at: timeOf(row), by: row.personId, isImport: row.origin === 'imported' };
  for (const change of changes) {
    const { kind, from, to, after } = change;
    for (const cardId of cardsOf(change, projection)) {
      const columnId = after?.columnId ?? projection.card(cardId)?.columnId;
      const columnKind = columnId === undefined ? null : (projection.bareColumn(columnId)?.kind ?? null);
      const folded = { kind, from, to, after, columnKind, ...of };
      const now = foldFacts(facts.get(cardId) ?? NO_FACTS, folded);
      facts.set(cardId, now);
      changed.set(cardId, now);
    }
  }
}

/** A column that changes its kind changes what its cards have reached. */
function cardsOf(change: BoardChange, projection: BoardProjection): readonly string[] {
  if (change.card !== undefined) return [change.card];
  if (change.kind !== 'column.kind' || change.column === undefined) return [];
  return projection.column(change.column)?.cardIds ?? [];
}

interface ItemParts {
  card: string | undefined;
  column: string | undefined;
  label: string | undefined;
  from: unknown;
  to: unknown;
}

type GivenParts = { [Key in keyof ItemParts]?: Exclude<ItemParts[Key], undefined> };

/** Fields that are not there are left out. */
function without({ card, column, label, from, to }: ItemParts): GivenParts {
  const given: GivenParts = {};
  if (card !== undefined) given.card = card;
  if (column !== undefined) given.column = column;
  if (label !== undefined) given.label = label;
  if (from !== undefined) given.from = from;
  if (to !== undefined) given.to = to;
  return given;
}
