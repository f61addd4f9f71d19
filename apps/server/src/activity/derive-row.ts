import type { BoardChange, BoardProjection } from '@taktboard/board';
import type { ActivityItem, CardFacts } from '@taktboard/protocol';
import type { LogRow } from '../store/store.ts';
import { foldFacts, NO_FACTS } from './fold-facts.ts';

/**
 * What one row of the log means: the items of the activity, and the facts that it changed.
 *
 * @param facts of all cards; those that change are replaced in it, and named in `touched`
 */
export function deriveRow(
  row: Pick<LogRow, 'seq' | 'at' | 'personId' | 'origin'>,
  changes: readonly BoardChange[],
  into: { projection: BoardProjection; facts: Map<string, CardFacts>; touched: Set<string> },
): ActivityItem[] {
  const of = { seq: row.seq, at: new Date(row.at).toISOString(), by: row.personId };
  const isImport = row.origin === 'imported';
  for (const change of changes) for (const cardId of cardsOf(change, into.projection)) fold(cardId, change);
  // a board that comes in whole is one event, and not one for each of its cards
  if (row.origin === 'created' || row.origin === 'imported') return [{ ...of, kind: `board.${row.origin}` }];
  const isRepair = row.origin === 'repair';
  return changes.flatMap(({ kind, card, column, label, from, to }) =>
    isRepair && kind === 'card.ranked'
      ? []
      : [{ ...of, kind, ...without({ card, column, label, from, to }) } satisfies ActivityItem],
  );

  function fold(cardId: string, change: BoardChange): void {
    const { projection, facts, touched } = into;
    const columnId = change.after?.columnId ?? projection.card(cardId)?.columnId;
    const columnKind = columnId === undefined ? null : (projection.bareColumn(columnId)?.kind ?? null);
    const { kind, from, to, after } = change;
    const folded = { kind, from, to, after, columnKind, at: of.at, by: of.by, isImport };
    facts.set(cardId, foldFacts(facts.get(cardId) ?? NO_FACTS, folded));
    touched.add(cardId);
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
