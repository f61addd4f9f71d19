import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListWindow } from './list-window.ts';

const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`);
const sizes = { row: 50, view: 500 };
const all = (list: ListWindow, height: number, rows: readonly string[] = list.rows.keys) =>
  list.measured(new Map(rows.map((key) => [key, height])));

describe('[UI-102] a list draws what is in sight and a little around it', () => {
  it('draws a few rows of ten thousand, and all of a few', () => {
    expect(new ListWindow(keys(10_000), sizes).range()).toEqual({ first: 0, last: 14 });
    expect(new ListWindow(keys(3), sizes).range()).toEqual({ first: 0, last: 2 });
    expect(new ListWindow([], sizes).range()).toEqual({ first: 0, last: -1 });
  });

  it('keeps its rows for a short scroll and follows a longer one', () => {
    const list = new ListWindow(keys(10_000), sizes);
    const before = list.range();
    list.top = 150;
    expect(list.needsMore).toBe(false);
    expect(list.range()).toBe(before);
    list.top = 200;
    expect(list.needsMore).toBe(true);
    expect(list.hasGap).toBe(false);
    list.top = 5_000;
    expect(list.hasGap).toBe(true);
    expect(list.range()).toEqual({ first: 95, last: 114 });
  });

  it('draws more when rows turn out to be smaller', () => {
    const list = new ListWindow(keys(10_000), sizes);
    list.range();
    expect(all(list, 25, keys(15))).toBe(0);
    expect(list.needsMore).toBe(true);
    expect(list.drawn.last).toBe(14);
    expect(list.range().last).toBe(29);
    expect(list.rows.total).toBe(250_000);
  });
});

describe('[UI-102] a row keeps its height where it goes', () => {
  it('knows the height of a row that moved, and where things were before', () => {
    const list = new ListWindow(keys(4), sizes);
    list.measured(
      new Map([
        ['k0', 10],
        ['k1', 20],
        ['k2', 30],
        ['k3', 40],
      ]),
    );
    list.setKeys(['k3', 'k0', 'k1', 'k2']);
    expect([0, 1, 2, 3, 4].map((row) => list.rows.at(row))).toEqual([0, 40, 50, 70, 100]);
    expect([0, 1, 2, 3, 4].map((row) => list.before.at(row))).toEqual([0, 10, 30, 60, 100]);
    expect(list.rows.rowAt(45)).toBe(1);
    expect(list.rows.rowAt(-5)).toBe(0);
    expect(list.rows.rowAt(1_000)).toBe(3);
  });

  it('says how far to scroll so that what is seen stays when rows above it are measured', () => {
    const list = new ListWindow(keys(100), sizes);
    all(list, 50);
    list.top = 1_010;
    expect(list.measured(new Map([['k3', 80]]))).toBe(30);
    expect(list.measured(new Map([['k60', 80]]))).toBe(0);
    expect(list.measured(new Map([['k60', 80.2]]))).toBeNull();
    expect(list.measured(new Map([['k60', 0]]))).toBeNull();
  });
});

describe('[UI-102] a list scrolls no further than a row needs to be seen', () => {
  const list = new ListWindow(keys(100), sizes);
  list.top = 1_000;

  it.each([
    [22, 'nearest', 1_000],
    [10, 'nearest', 500],
    [40, 'nearest', 1_550],
    [40, 'start', 2_000],
    [2, 'end', 0],
  ] as const)('row %i, %s: %i', (row, align, top) => {
    expect(list.topFor(row, align)).toBe(top);
  });
});

describe('[UI-102] the rows of an order that has much of the one before', () => {
  const heightOf = (key: string): number => 20 + (Number(key.slice(1)) % 7) * 11;
  const expected = (order: readonly string[]): number[] => {
    const offsets = [0];
    for (const key of order) offsets.push((offsets.at(-1) ?? 0) + heightOf(key));
    return offsets;
  };
  const seen = (list: ListWindow, order: readonly string[]): number[] =>
    Array.from({ length: order.length + 1 }, (_, row) => list.rows.at(row));

  it('stand where they would if all were worked out anew, however far that was done before', () => {
    const key = fc.nat({ max: 30 }).map((index) => `k${index}`);
    const order = fc.uniqueArray(key, { maxLength: 30 });
    const step = fc.record({
      order,
      asked: fc.nat({ max: 31 }),
      measured: fc.uniqueArray(key, { maxLength: 12 }),
    });
    fc.assert(
      fc.property(order, fc.array(step, { maxLength: 6 }), (first, steps) => {
        const list = new ListWindow(first, sizes);
        // every height is known in the end, and each in its own time
        for (const { order: next, asked, measured } of steps) {
          list.rows.at(asked);
          list.setKeys(next);
          list.rows.at(asked);
          list.measured(new Map(measured.map((one) => [one, heightOf(one)])));
        }
        const last = list.rows.keys;
        for (const one of [...last, ...list.before.keys]) list.measured(new Map([[one, heightOf(one)]]));
        expect(seen(list, last)).toEqual(expected(last));
        expect(list.before.total).toBe(expected(list.before.keys).at(-1));
      }),
    );
  });

  it('are not asked for one by one when one of thousands has moved', () => {
    const list = new ListWindow(keys(1_000), sizes);
    all(list, 40);
    expect(list.rows.total).toBe(40_000);
    const order = keys(1_000);
    order.splice(700, 0, ...order.splice(10, 1));
    list.setKeys(order);
    expect([0, 10, 11, 700, 701, 1_000].map((row) => list.rows.at(row))).toEqual([
      0, 400, 440, 28_000, 28_040, 40_000,
    ]);
  });
});
