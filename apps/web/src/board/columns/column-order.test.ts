import { describe, expect, it } from 'vitest';
import {
  carryColumn,
  columnIndex,
  NO_COLUMN,
  slotAt,
  standAside,
  type ColumnCarry,
  type ColumnEvent,
} from './column-order.ts';

const states = {
  idle: NO_COLUMN,
  home: { kind: 'carried', by: 'mouse', columnId: 'b', index: 1 },
  away: { kind: 'carried', by: 'mouse', columnId: 'b', index: 2 },
} as const satisfies Record<string, ColumnCarry>;
const events = {
  lift: { type: 'lift', by: 'mouse', columnId: 'b', index: 1 },
  over: { type: 'over', index: 2 },
  drop: { type: 'drop' },
  cancel: { type: 'cancel' },
  vanished: { type: 'vanished' },
} as const satisfies Record<string, ColumnEvent>;

const table: Record<
  keyof typeof states,
  Record<keyof typeof events, [keyof typeof states, string | null]>
> = {
  idle: {
    lift: ['home', 'lifted'],
    over: ['idle', null],
    drop: ['idle', null],
    cancel: ['idle', null],
    vanished: ['idle', null],
  },
  home: {
    lift: ['home', null],
    over: ['away', 'passing'],
    drop: ['idle', 'put'],
    cancel: ['idle', 'returned'],
    vanished: ['idle', 'lost'],
  },
  away: {
    lift: ['away', null],
    over: ['away', null],
    drop: ['idle', 'put'],
    cancel: ['idle', 'returned'],
    vanished: ['idle', 'lost'],
  },
};

describe('[BOARD-2] a carried column', () => {
  for (const [from, row] of Object.entries(table)) {
    for (const [event, [to, effect]] of Object.entries(row)) {
      it(`${from}, ${event}: ${to}`, () => {
        const next = carryColumn(states[from as keyof typeof states], events[event as keyof typeof events]);
        expect(next).toEqual({ state: states[to], effect });
      });
    }
  }
});

const order = ['a', 'b', 'c', 'd'];

describe('[BOARD-1] the order of columns', () => {
  it('is told by the neighbours at the new place', () => {
    expect(slotAt(order, 'b', 0)).toEqual({ after: null, before: 'a' });
    expect(slotAt(order, 'b', 2)).toEqual({ after: 'c', before: 'd' });
    expect(slotAt(order, 'b', 3)).toEqual({ after: 'd', before: null });
    expect(slotAt(order, 'b', 1)).toBeNull();
  });

  it('changes when the middle of the carried one passes the middle of another', () => {
    const others = [0, 300, 600].map((left) => ({ left, width: 288 }));
    expect(columnIndex(others, 100)).toBe(0);
    expect(columnIndex(others, 150)).toBe(1);
    expect(columnIndex(others, 900)).toBe(3);
  });

  it('opens the gap where the column would stand', () => {
    expect([...standAside(order, { columnId: 'b', index: 3 }, 298)]).toEqual([
      ['c', -298],
      ['d', -298],
    ]);
    expect([...standAside(order, { columnId: 'c', index: 0 }, 298)]).toEqual([
      ['a', 298],
      ['b', 298],
    ]);
    expect(standAside(order, { columnId: 'b', index: 1 }, 298).size).toBe(0);
  });
});
