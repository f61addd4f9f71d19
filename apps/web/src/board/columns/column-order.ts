import type { Id, Slot } from '@taktboard/board';

/** The life of a carried column: nothing is written before it is put down. */
export type ColumnCarry = { kind: 'idle' } | CarriedColumn;

export interface CarriedColumn {
  kind: 'carried';
  by: 'mouse' | 'touch' | 'keys';
  columnId: Id;
  /** Where it would stand, as an index among all columns on the board, itself included. */
  index: number;
}

export type ColumnEvent =
  | { type: 'lift'; by: CarriedColumn['by']; columnId: Id; index: number }
  | { type: 'over'; index: number }
  | { type: 'drop' }
  | { type: 'cancel' }
  | { type: 'vanished' };

export type ColumnEffect = 'lifted' | 'passing' | 'put' | 'returned' | 'lost';

export const NO_COLUMN: ColumnCarry = { kind: 'idle' };

/**
 *   idle ──lift──▶ carried ──over──▶ carried
 *    ▲                │ drop     → it stands there
 *    │                │ cancel   → it goes back
 *    └────────────────┘ vanished → someone archived it: nothing is written
 */
export function carryColumn(
  state: ColumnCarry,
  event: ColumnEvent,
): { state: ColumnCarry; effect: ColumnEffect | null } {
  if (state.kind === 'idle') {
    if (event.type !== 'lift') return { state, effect: null };
    const { by, columnId, index } = event;
    return { state: { kind: 'carried', by, columnId, index }, effect: 'lifted' };
  }
  switch (event.type) {
    case 'lift':
      return { state, effect: null };
    case 'over':
      return event.index === state.index
        ? { state, effect: null }
        : { state: { ...state, index: event.index }, effect: 'passing' };
    case 'drop':
      return { state: NO_COLUMN, effect: 'put' };
    case 'cancel':
      return { state: NO_COLUMN, effect: 'returned' };
    case 'vanished':
      return { state: NO_COLUMN, effect: 'lost' };
  }
}

/** The neighbours of a column that is put at `index`, itself not counted; null where it is there already. */
export function slotAt(order: readonly Id[], columnId: Id, index: number): Required<Slot> | null {
  if (order.indexOf(columnId) === index) return null;
  const others = order.filter((id) => id !== columnId);
  return { after: others[index - 1] ?? null, before: others[index] ?? null };
}

interface Sideways {
  left: number;
  width: number;
}

/** The index at which a carried column lands: the number of the others whose middle lies left of its own. */
export function columnIndex(others: readonly Sideways[], middle: number): number {
  return others.filter(({ left, width }) => left + width / 2 < middle).length;
}

/** How far each other column stands aside, in pixels: those between the old and the new place, by its width. */
export function standAside(
  order: readonly Id[],
  carried: { columnId: Id; index: number },
  width: number,
): ReadonlyMap<Id, number> {
  const from = order.indexOf(carried.columnId);
  const shifts = new Map<Id, number>();
  for (const [at, id] of order.entries()) {
    if (at > from && at <= carried.index) shifts.set(id, -width);
    else if (at < from && at >= carried.index) shifts.set(id, width);
  }
  return shifts;
}
