import type { PlainBoard } from '@taktboard/board';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { buildOverdueReport } from '../overdue/overdue-report.ts';
import { renderContext } from '../render/render-context.ts';
import { overdueCsv } from '../render/overdue-csv.ts';
import { digestHtml, digestText, overdueHtml, overdueText } from '../render/render.ts';
import { arbitraryBoard, reordered } from '../testing/arbitrary-board.ts';
import { board as boardOf, digestInput, facts } from '../testing/board-fixture.ts';
import { buildDigest } from './build-digest.ts';
import type { ActivityItem, DigestInput } from './digest-input.ts';

const KINDS = ['card.due', 'card.blocked', 'card.title', 'card.moved'];

function inputOf(now: PlainBoard, then: PlainBoard | null): DigestInput {
  const activity = now.cards.map(({ id }, index): ActivityItem => ({
    seq: index,
    at: '2026-11-16T10:00:00.000Z',
    by: null,
    kind: KINDS[index % KINDS.length] ?? 'card.title',
    card: index % 3 === 0 ? 'c1' : id,
    from: index % 2 === 0 ? null : 'x',
    to: 'y',
  }));
  const some = now.cards.filter((_, index) => index % 2 === 0);
  const known = some.map(({ id }) => [id, facts({ lastChange: '2026-10-20T08:00:00.000Z' })] as const);
  return digestInput(now, { then, activity, facts: new Map(known) });
}

const pairs = fc.tuple(arbitraryBoard, fc.option(arbitraryBoard));

it('[REP-20] the order of cards, columns, labels and activity changes no byte', () => {
  const shuffled = pairs.chain(([now, then]) => {
    const input = inputOf(now, then);
    return fc.record({
      input: fc.constant(input),
      cards: reordered(now.cards),
      columns: reordered(now.columns),
      labels: reordered(now.labels),
      oldCards: reordered(then?.cards ?? []),
      activity: reordered(input.activity),
      facts: reordered([...input.facts]),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ input, cards, columns, labels, oldCards, ...rest }) => {
      const now = { ...input.now, cards, columns, labels };
      const then = input.then === null ? null : { ...input.then, cards: oldCards };
      const other = { ...input, now, then, activity: rest.activity, facts: new Map(rest.facts) };
      expect(JSON.stringify(buildDigest(other))).toBe(JSON.stringify(buildDigest(input)));
      for (const by of ['age', 'label', 'owner'] as const) {
        const asked = { ...input, asOf: input.window.to, by };
        expect(JSON.stringify(buildOverdueReport({ ...asked, now, facts: other.facts }))).toBe(
          JSON.stringify(buildOverdueReport(asked)),
        );
      }
    }),
  );
});

/** Both reports, in every form and language. */
function everyRendering(now: PlainBoard, then: PlainBoard | null): string {
  const input = inputOf(now, then);
  const digest = buildDigest(input);
  const overdues = (['age', 'label', 'owner'] as const).map((by) =>
    buildOverdueReport({ ...input, asOf: input.window.to, by }),
  );
  const rendered = (['de', 'en'] as const).flatMap((language) => {
    const context = renderContext(now, { language, people: [], boardUrl: null });
    return [
      ...(['page', 'mail'] as const).flatMap((variant) => [
        digestText(digest, context, variant),
        digestHtml(digest, context, variant),
      ]),
      ...overdues.flatMap((overdue) => [
        overdueText(overdue, context),
        overdueHtml(overdue, context),
        overdueCsv(overdue, context),
      ]),
    ];
  });
  return [JSON.stringify(digest), JSON.stringify(overdues), ...rendered].join('\n');
}

it('[REP-20] the zone of the machine changes no byte', () => {
  const zones = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'];
  const hours = new Set<number>();
  fc.assert(
    fc.property(pairs, ([now, then]) => {
      const bytes = zones.map((zone) => {
        vi.stubEnv('TZ', zone);
        hours.add(new Date(0).getHours());
        return everyRendering(now, then);
      });
      vi.unstubAllEnvs();
      expect(new Set(bytes).size).toBe(1);
    }),
    { numRuns: 30 },
  );
  expect(hours.size, 'the stubbed zones were in force').toBe(3);
});

it('[REP-20] the same input gives the same bytes and is left as it was', () => {
  fc.assert(
    fc.property(pairs, ([now, then]) => {
      const input = inputOf(now, then);
      const before = JSON.stringify(input);
      expect(JSON.stringify(buildDigest(input))).toBe(JSON.stringify(buildDigest(input)));
      expect(JSON.stringify(input)).toBe(before);
    }),
  );
});

it('[REP-3] the buckets part the overdue: each task is in one of them, by its days', () => {
  fc.assert(
    fc.property(pairs, ([now, then]) => {
      const digest = buildDigest({ ...inputOf(now, then), settings: { staleDays: 10, cap: 100 } });
      const { buckets, newly } = digest.overdue;
      const ids = Object.values(buckets).flatMap(({ items }) => items.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBe(digest.headline['overdue']);
      expect(newly.items.every(({ id }) => ids.includes(id))).toBe(true);
      const range = { d0_1: [0, 1], d2_5: [2, 5], d6_10: [6, 10], d11: [11, Infinity] } as const;
      for (const key of ['d0_1', 'd2_5', 'd6_10', 'd11'] as const) {
        const [low, high] = range[key];
        expect(buckets[key].items.every(({ lateDays }) => lateDays >= low && lateDays <= high)).toBe(true);
      }
      const soon = [...digest.dueToday.items, ...digest.dueNext.list.items].map(({ id }) => id);
      expect(soon.filter((id) => ids.includes(id))).toEqual([]);
    }),
  );
});

it('[REP-4] what is done or archived is never late, in any section', () => {
  fc.assert(
    fc.property(pairs, ([now, then]) => {
      const digest = buildDigest({ ...inputOf(now, then), settings: { staleDays: 10, cap: 100 } });
      const columns = new Map(now.columns.map((column) => [column.id, column]));
      const cards = new Map(now.cards.map((card) => [card.id, card]));
      const late = Object.values(digest.overdue.buckets).flatMap(({ items }) => items);
      for (const { id, columnId } of late) {
        expect(cards.get(id)?.archived).toBeUndefined();
        expect(columns.get(columnId)?.kind).not.toBe('done');
        expect(columns.get(columnId)?.archived).toBeUndefined();
      }
      const all = [digest.completed, digest.created, digest.moved].flatMap((list) => list.items);
      for (const { columnId, lateDays } of all) {
        if (columns.get(columnId)?.kind === 'done') expect(lateDays).toBe(0);
      }
    }),
  );
});

it('[REP-21] every grouping of the overdue report holds the same tasks as the digest', () => {
  fc.assert(
    fc.property(arbitraryBoard, (now) => {
      const input = inputOf(now, null);
      const total = buildDigest(input).headline['overdue'];
      for (const by of ['age', 'label', 'owner'] as const) {
        const report = buildOverdueReport({ ...input, asOf: input.window.to, by });
        const ids = report.groups.flatMap(({ items }) => items.map(({ id }) => id));
        expect(report.total).toBe(total);
        expect(new Set(ids).size).toBe(total);
        if (by !== 'label') expect(ids.length).toBe(total);
      }
    }),
  );
});

it('a board without cards has an empty digest in every respect', () => {
  expect(buildDigest(inputOf(boardOf([]), null)).empty).toBe(true);
});
