import type { Id } from '@taktboard/board';
import type { Carried } from '../drag/carry.ts';
import { indexOfPlace, without } from '../drag/place.ts';
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';

/** What a carried card means for one column's rows. */
export interface LaneCarry {
  carried: Carried;
  /** The carried card's own row here, -1 when it came from elsewhere. */
  source: number;
  /** The row, counted among the others, above which a gap is open; -1 when it would not land here. */
  gap: number;
}

/** null unless the card in the air came from this column or would land in it: other columns render nothing. */
export function useLaneCarry(columnId: Id, cards: readonly Id[]): LaneCarry | null {
  const model = useBoard();
  const carried = useSelected(model.carry, (state) =>
    state.kind === 'carried' && (state.from.columnId === columnId || state.over?.columnId === columnId)
      ? state
      : null,
  );
  if (carried === null) return null;
  return {
    carried,
    source: cards.indexOf(carried.cardId),
    gap:
      carried.over?.columnId === columnId ? indexOfPlace(without(cards, carried.cardId), carried.over) : -1,
  };
}

/** How far a row stands aside, in pixels. */
export function shiftOf(row: number, { source, gap, carried }: LaneCarry): number {
  if (row === source) return 0;
  const among = source >= 0 && row > source ? row - 1 : row;
  const up = source >= 0 && row > source ? carried.size : 0;
  const down = gap >= 0 && among >= gap ? carried.size : 0;
  return down - up;
}
