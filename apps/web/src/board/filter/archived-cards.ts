import type { BoardProjection, Card } from '@taktboard/board';

/** Every task that is not on the board: put away itself, or with its column. */
export function* archivedCards(projection: BoardProjection): Generator<Card> {
  for (const id of projection.archivedCards()) {
    const card = projection.card(id);
    if (card) yield card;
  }
  for (const column of projection.columns()) {
    if (!column.archived) continue;
    for (const id of column.cardIds) {
      const card = projection.card(id);
      if (card) yield card;
    }
  }
}
