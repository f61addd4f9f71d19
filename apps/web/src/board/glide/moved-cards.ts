import type { Card, Change, Id } from '@taktboard/board';

export interface Move {
  cardId: Id;
  from: Id;
  to: Id;
}

/** Above this many at once it is a sync, not a person's hand: nothing glides. */
const MOST = 12;

/** The cards that have another place than before. Cards that only made room are not among them. */
export function movedCards(changes: readonly Change<Card>[]): readonly Move[] {
  const moves: Move[] = [];
  for (const { id, before, after } of changes) {
    if (!before || !after || before.archived || after.archived) continue;
    if (before.columnId === after.columnId && before.rank === after.rank) continue;
    moves.push({ cardId: id, from: before.columnId, to: after.columnId });
    if (moves.length > MOST) return [];
  }
  return moves;
}
