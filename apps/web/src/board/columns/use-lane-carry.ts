import type { Id } from '@taktboard/board';
import type { Carried } from '../drag/carry.ts';
import { sameCell, type Cell } from '../drag/cell.ts';
import { indexOfPlace, without } from '../drag/seen-place.ts';
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';

/** What a carried card means for one column's rows. */
export interface LaneCarry {
  carried: Carried;
  /** The carried card's own row here, -1 when it came from elsewhere. */
  source: number;
  /** The row, counted among the others, above which a gap is open; -1 when it would not land here. */
  gap: number;
  /** Those that are carried along with others: their rows are dimmed. */
  along: ReadonlySet<Id>;
}

/** null unless the card in the air came from this list or would land in it: other lists render nothing. */
export function useLaneCarry(cell: Cell, cards: readonly Id[]): LaneCarry | null {
  const model = useBoard();
  const carried = useSelected(model.carry, (state) =>
    state.kind === 'carried' &&
    (sameCell(state.from, cell) ||
      (state.over !== null && sameCell(state.over, cell)) ||
      carriesFrom(state, cards))
      ? state
      : null,
  );
  if (carried === null) return null;
  return {
    carried,
    source: sameCell(carried.from, cell) ? cards.indexOf(carried.cardId) : -1,
    gap:
      carried.over !== null && sameCell(carried.over, cell)
        ? indexOfPlace(without(cards, carried.cardId), carried.over)
        : -1,
    along: new Set(carried.cardIds.length > 1 ? carried.cardIds : []),
  };
}

/** Whether some of those that are carried along stand in this list. */
function carriesFrom({ cardIds }: Carried, cards: readonly Id[]): boolean {
  if (cardIds.length < 2) return false;
  const along = new Set(cardIds);
  return cards.some((id) => along.has(id));
}

/** How far a row stands aside, in pixels. */
export function shiftOf(row: number, { source, gap, carried }: Omit<LaneCarry, 'along'>): number {
  if (row === source) return 0;
  const among = source >= 0 && row > source ? row - 1 : row;
  const up = source >= 0 && row > source ? carried.size : 0;
  const down = gap >= 0 && among >= gap ? carried.size : 0;
  return down - up;
}
