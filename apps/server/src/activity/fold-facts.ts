import type { Card, ColumnKind } from '@taktboard/board';
import type { CardFacts } from '@taktboard/protocol';

/** A change as far as facts depend on it. `columnKind` is of the column that the card is in after it. */
export interface FactChange {
  kind: string;
  from?: unknown;
  to?: unknown;
  /** The card as it is then. */
  after?: Card | undefined;
  columnKind: ColumnKind | null;
  /** When it was taken in, ISO. */
  at: string;
  /** Null for the server's own repairs, which are not work on the card. */
  by: string | null;
  isImport: boolean;
}

export const NO_FACTS: CardFacts = {
  created: null,
  started: null,
  entered: null,
  blockedSince: null,
  firstDue: null,
  dueChanges: 0,
  lastChange: null,
  finished: null,
};

/** What is known of a card's life after one more change. */
export function foldFacts(before: CardFacts, change: FactChange): CardFacts {
  const facts = { ...before };
  if (change.by !== null) facts.lastChange = change.at;
  switch (change.kind) {
    case 'card.added':
      // an import knows when a card was made elsewhere, and has said so before
      // what came with an import was made before it, on a day that is known or not
      if (!change.isImport) facts.created ??= change.at;
      facts.entered = change.at;
      facts.lastChange = change.at;
      facts.firstDue = change.after?.due ?? null;
      facts.blockedSince = change.after?.blocked ? change.at : null;
      return inColumn(facts, change);
    case 'card.moved':
      facts.entered = change.at;
      return inColumn(facts, change);
    case 'column.kind':
      return inColumn(facts, change);
    case 'card.due':
      return dueMoved(facts, change);
    case 'card.blocked':
      facts.blockedSince = isSet(change.to) ? (before.blockedSince ?? change.at) : null;
      return facts;
    default:
      return facts;
  }
}

function inColumn(facts: CardFacts, { columnKind, at }: FactChange): CardFacts {
  if (columnKind === 'active' || columnKind === 'review') facts.started ??= at;
  facts.finished = columnKind === 'done' ? (facts.finished ?? at) : null;
  return facts;
}

function dueMoved(facts: CardFacts, { from, to }: FactChange): CardFacts {
  if (typeof to === 'string') facts.firstDue ??= to;
  // a first date is no change of a date, and neither is one that was taken away and set again as it was
  if (isSet(from) && isSet(to) && from !== to) facts.dueChanges++;
  return facts;
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
