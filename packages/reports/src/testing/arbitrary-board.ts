import type { Card, PlainBoard } from '@taktboard/board';
import fc from 'fast-check';
import { dayNumber, dayOf } from '../time/day.ts';
import { board, card, COLUMNS, DOING } from './board-fixture.ts';

const archivedColumn = { ...DOING, id: 'put-away', archived: true as const };
const limitedColumn = { ...DOING, id: 'limited', wipLimit: 1 };
const columns = [...COLUMNS, archivedColumn, limitedColumn];

const day = fc
  .integer({ min: dayNumber('2026-10-20'), max: dayNumber('2026-12-01') })
  .map((number) => dayOf(number));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const due = fc.oneof(
  day,
  fc.tuple(day, time).map(([date, clock]) => date + clock),
);

const fields = fc.record(
  {
    columnId: fc.constantFrom(...columns.map(({ id }) => id)),
    due,
    blocked: fc.constant({ reason: 'waits' }),
    archived: fc.constant(true as const),
    labels: fc.subarray(['email', 'web']),
  },
  { requiredKeys: ['columnId', 'labels'] },
);

/** Around the report date of the fixture, in every kind of column. */
export const arbitraryBoard: fc.Arbitrary<PlainBoard> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.boolean(), fields), { maxLength: 40 })
  .map((rows) => {
    const cards = new Map<string, Card>();
    for (const [number, owned, some] of rows) {
      const { owner, ...rest } = card(`c${number}`, some);
      cards.set(rest.id, owned && owner !== undefined ? { ...rest, owner } : rest);
    }
    return board([...cards.values()], {
      columns,
      labels: [
        { id: 'email', name: 'E-Mail', color: 'blue' },
        { id: 'web', name: 'Web', color: 'teal' },
      ],
    });
  });

/** The same things in another order. */
export function reordered<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}
