import type { Card } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { board, card, digestInput } from '../testing/board-fixture.ts';
import { buildDigest } from './build-digest.ts';
import { DEFAULT_SETTINGS } from './digest-input.ts';

function pairsOf(titles: readonly (string | Card)[]): string[] {
  const cards = titles.map((title, index) =>
    typeof title === 'string' ? card(`c${index}`, { title }) : title,
  );
  const settings = { ...DEFAULT_SETTINGS, lookAlikes: true };
  return buildDigest(digestInput(board(cards), { settings })).lookAlikes.map(
    ({ a, b, why }) => `${a} ${b} ${why}`,
  );
}

describe('tasks that are probably the same work', () => {
  it('[REP-36] have the same title, whatever its case, accents and marks', () => {
    expect(pairsOf(['Broschüre für die Messe', 'Broschure: fur die MESSE'])).toEqual(['c0 c1 same-title']);
  });

  it('[REP-36] have the same words in another order, or nearly the same ones', () => {
    expect(pairsOf(['Landingpage Herbstaktion texten', 'Herbstaktion: Landingpage texten'])).toEqual([
      'c0 c1 same-words',
    ]);
    const rest = Array.from({ length: 30 }, (_, index) => `Mail from the desk for room ${index}`);
    expect(pairsOf(['Import from PG for softball', 'PG import for softball', ...rest])).toEqual([
      'c0 c1 similar-title',
    ]);
  });

  it.each([
    ['a number', ['Newsletter Woche 48 schreiben', 'Newsletter Woche 49 schreiben']],
    ['a month', ['Newsletter Oktober schreiben', 'Newsletter November schreiben']],
    ['a quarter', ['Plan the budget Q3', 'Plan the budget Q4']],
    ['one word alone', ['Newsletter', 'Newsletter']],
    ['a name of a whole series', ['Weekly report', 'Weekly report', 'Weekly report']],
  ])('[REP-36] are not told apart from a series by %s', (_what, titles) => {
    expect(pairsOf(titles)).toEqual([]);
  });

  it('[REP-36] neither wait for one another nor end on different days, and are both open', () => {
    const title = 'Write the press release';
    const pair = (fields: Partial<Card>, more: Partial<Card> = {}) =>
      pairsOf([card('a', { title, ...fields }), card('b', { title, ...more })]);
    expect(pair({})).toEqual(['a b same-title']);
    expect(pair({ dependsOn: ['b'] })).toEqual([]);
    expect(pair({ due: '2026-11-20' }, { due: '2026-11-27' })).toEqual([]);
    expect(pair({ due: '2026-11-20' }, { due: '2026-11-23' })).toEqual(['a b same-title']);
    expect(pair({ columnId: 'done' })).toEqual([]);
    expect(pair({ archived: true })).toEqual([]);
  });

  it('[REP-36] are looked for only where they are asked for', () => {
    const cards = [card('a', { title: 'The same thing' }), card('b', { title: 'The same thing' })];
    const digest = buildDigest(digestInput(board(cards)));
    expect(digest.lookAlikes).toEqual([]);
  });
});
