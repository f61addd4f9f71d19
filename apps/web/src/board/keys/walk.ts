import type { Id } from '@taktboard/board';

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';
export type Lanes = readonly { id: Id; cards: readonly Id[] }[];

/** What has the focus: a card, or a column that has none. */
export type Spot = { columnId: Id; cardId: Id | null };

/**
 * The next spot for an arrow key. Up and down stay in the column and stop at its ends; left and right keep the row as
 * far as the next column reaches, and stop on an empty column too, because a card can be added there.
 */
export function walk(lanes: Lanes, from: Spot, direction: Direction): Spot {
  const lane = lanes.findIndex((each) => each.id === from.columnId);
  const cards = lanes[lane]?.cards ?? [];
  const row = from.cardId === null ? 0 : Math.max(0, cards.indexOf(from.cardId));
  if (direction === 'left' || direction === 'right') {
    const next = lanes[lane + (direction === 'left' ? -1 : 1)];
    if (next === undefined) return from;
    return { columnId: next.id, cardId: next.cards[Math.min(row, next.cards.length - 1)] ?? null };
  }
  const target = { up: row - 1, down: row + 1, first: 0, last: cards.length - 1 }[direction];
  return { columnId: from.columnId, cardId: cards[target] ?? from.cardId };
}

/** Where a card that is carried by keys goes next: an index among the others, in a column. */
export function carryStep(
  lanes: Lanes,
  at: { columnId: Id; index: number },
  direction: Direction,
): { columnId: Id; index: number } {
  const lane = lanes.findIndex((each) => each.id === at.columnId);
  const count = lanes[lane]?.cards.length ?? 0;
  if (direction === 'left' || direction === 'right') {
    const next = lanes[lane + (direction === 'left' ? -1 : 1)];
    return next === undefined ? at : { columnId: next.id, index: Math.min(at.index, next.cards.length) };
  }
  const index = { up: at.index - 1, down: at.index + 1, first: 0, last: count }[direction];
  return { columnId: at.columnId, index: Math.min(count, Math.max(0, index)) };
}
