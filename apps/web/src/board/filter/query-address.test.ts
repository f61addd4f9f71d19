import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, facetsOf, without, type FilterQuery } from './filter-query.ts';
import { readQuery, writeQuery } from './query-address.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dates = fc.oneof(
  fc.constant(null),
  fc.constantFrom('overdue', 'today', 'week', 'next-week', 'none', 'any').map((is) => ({ is }) as const),
  fc.tuple(day, day).map(([a, b]) => ({
    is: 'range' as const,
    from: a < b ? a : b,
    to: a < b ? b : a,
  })),
  day.map((from) => ({ is: 'range' as const, from, to: null })),
  day.map((to) => ({ is: 'range' as const, from: null, to })),
);
const queries: fc.Arbitrary<FilterQuery> = fc
  .record({
    text: fc.string({ maxLength: 40, unit: 'grapheme' }).map((text) => text.trim().toWellFormed()),
    owner: ids,
    label: ids,
    allLabels: fc.boolean(),
    due: dates,
    start: dates,
    priority: fc.subarray(['urgent', 'high', 'normal', 'low'] as const),
    state: fc.subarray(['blocked', 'waits', 'milestone', 'checklist'] as const),
    kind: fc.subarray(['backlog', 'active', 'review', 'done'] as const),
  })
  .map((query) => ({ ...query, allLabels: query.allLabels && query.label.length > 0 }));

describe('a filter in the address', () => {
  it('[FIND-1] is read as it was written, whatever it asks for', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(readQuery(writeQuery(query))).toEqual(query);
      }),
    );
  });

  it('[FIND-1] leaves the rest of the address alone', () => {
    const query = { ...EMPTY_QUERY, owner: ['me'] };
    expect(writeQuery(query, '?view=list&sort=-due&owner=x')).toBe('?view=list&sort=-due&owner=me');
    expect(writeQuery(EMPTY_QUERY, '?view=list&q=mail')).toBe('?view=list');
    expect(writeQuery(EMPTY_QUERY)).toBe('');
  });

  it('can be read by people', () => {
    expect(
      writeQuery({
        ...EMPTY_QUERY,
        owner: ['me', 'none'],
        due: { is: 'range', from: '2026-11-01', to: '2026-11-30' },
      }),
    ).toBe('?owner=me,none&due=2026-11-01..2026-11-30');
  });

  it.each([
    ['?due=someday&priority=huge&kind=&state=,,&owner=a b', EMPTY_QUERY],
    ['?due=2026-13-01..', EMPTY_QUERY],
    ['?due=..', EMPTY_QUERY],
    ['?labels=all', EMPTY_QUERY],
    ['?due=2026-11-24', { ...EMPTY_QUERY, due: { is: 'range', from: '2026-11-24', to: '2026-11-24' } }],
    [
      '?due=2026-11-30..2026-11-01',
      { ...EMPTY_QUERY, due: { is: 'range', from: '2026-11-01', to: '2026-11-30' } },
    ],
    ['?owner=me,me,__proto__', { ...EMPTY_QUERY, owner: ['me', '__proto__'] }],
  ])('[FIND-1] makes the best of %s', (search, query) => {
    expect(readQuery(search)).toEqual(query);
  });

  it('never throws on an address', () => {
    fc.assert(fc.property(fc.string(), (search) => void readQuery(search)));
  });
});

describe('parts of a filter', () => {
  it('are taken away one by one', () => {
    const query: FilterQuery = { ...EMPTY_QUERY, text: 'mail', label: ['a', 'b'], allLabels: true };
    expect(facetsOf(query)).toEqual(['text', 'label']);
    expect(without(query, 'label')).toEqual({ ...EMPTY_QUERY, text: 'mail' });
    expect(facetsOf(without(without(query, 'label'), 'text'))).toEqual([]);
  });
});
