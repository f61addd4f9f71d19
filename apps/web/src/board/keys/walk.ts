import type { Id } from '@taktboard/board';
import { cellOf, type Cell } from '../drag/cell.ts';

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';
/** The lists of the board as they are seen, swimlane by swimlane and each from left to right. */
export type Lanes = readonly Lane[];

export interface Lane {
  /** Of the column. */
  id: Id;
  /** Of the swimlane, where there are any. */
  lane?: string | undefined;
  cards: readonly Id[];
}

/** What has the focus: a card, or a column that has none. */
export type Spot = Cell & { cardId: Id | null };

/**
 * The next spot for an arrow key. Up and down stay in the column and stop at its ends, or go on in the next swimlane
 * that has a card there; left and right keep the row as far as the next column reaches, and stop on an empty column
 * too, because a card can be added there.
 */
export function walk(lanes: Lanes, from: Spot, direction: Direction): Spot {
  const lane = indexOfCell(lanes, from);
  const cards = lanes[lane]?.cards ?? [];
  const row = from.cardId === null ? 0 : Math.max(0, cards.indexOf(from.cardId));
  if (direction === 'left' || direction === 'right') {
    const next = beside(lanes, lane, direction);
    if (next === undefined) return from;
    return spotIn(next, Math.min(row, next.cards.length - 1));
  }
  const target = { up: row - 1, down: row + 1, first: 0, last: cards.length - 1 }[direction];
  const cardId = cards[target];
  if (cardId !== undefined) return { ...from, cardId };
  return acrossSwimlanes(lanes, lane, direction) ?? from;
}

/** The next list to a side; a swimlane's last column is an end. */
function beside(lanes: Lanes, at: number, direction: 'left' | 'right'): Lane | undefined {
  const next = lanes[at + (direction === 'left' ? -1 : 1)];
  return next?.lane === lanes[at]?.lane ? next : undefined;
}

/** Up from the first card of a swimlane is the last one above it in the same column that has any. */
function acrossSwimlanes(lanes: Lanes, at: number, direction: Direction): Spot | undefined {
  const here = lanes[at];
  if (here?.lane === undefined || (direction !== 'up' && direction !== 'down')) return undefined;
  const others = direction === 'up' ? lanes.slice(0, at).reverse() : lanes.slice(at + 1);
  const next = others.find(({ id, cards }) => id === here.id && cards.length > 0);
  return next && spotIn(next, direction === 'up' ? next.cards.length - 1 : 0);
}

function spotIn({ id, lane, cards }: Lane, row: number): Spot {
  return { ...cellOf(id, lane), cardId: cards[row] ?? null };
}

export function indexOfCell(lanes: Lanes, { columnId, lane }: Cell): number {
  return lanes.findIndex((each) => each.id === columnId && each.lane === lane);
}

/** A list, and an index among the cards in it that are not carried. */
export type Step = Cell & { index: number };

/**
 * Where a card that is carried by keys goes next. Up from the top of a swimlane is the foot of the one above, so that
 * keys reach every place.
 */
export function carryStep(lanes: Lanes, at: Step, direction: Direction): Step {
  const lane = indexOfCell(lanes, at);
  const count = lanes[lane]?.cards.length ?? 0;
  if (direction === 'left' || direction === 'right') {
    const next = beside(lanes, lane, direction);
    return next === undefined ? at : stepIn(next, Math.min(at.index, next.cards.length));
  }
  const index = { up: at.index - 1, down: at.index + 1, first: 0, last: count }[direction];
  if (index >= 0 && index <= count) return { ...at, index };
  const others = direction === 'up' ? lanes.slice(0, Math.max(0, lane)).reverse() : lanes.slice(lane + 1);
  const next = at.lane === undefined ? undefined : others.find(({ id }) => id === at.columnId);
  return next ? stepIn(next, direction === 'up' ? next.cards.length : 0) : at;
}

function stepIn({ id, lane }: Lane, index: number): Step {
  return { ...cellOf(id, lane), index };
}
