import { describe, expect, it } from 'vitest';
import { look, looked, type Look, type LookEvent } from './look-gaps.ts';

const MINUTE = 60_000;

function after(...events: [LookEvent['kind'], seq: number, minute: number][]): Look {
  const end = events.reduce<Look | undefined>(
    (before, [kind, seq, minute]) => look(before, { kind, seq, at: minute * MINUTE }),
    undefined,
  );
  if (!end) throw new Error('nothing happened');
  return end;
}

describe('[TOLD-7] what someone has not seen', () => {
  it('is nothing at the very first time, and nothing of what comes while they look', () => {
    expect(after(['here', 10, 0]).gaps).toEqual([]);
    expect(after(['here', 10, 0], ['here', 12, 5]).gaps).toEqual([]);
  });

  it('is what comes while they are away, since they left', () => {
    expect(after(['here', 10, 0], ['away', 12, 3], ['here', 15, 8])).toMatchObject({
      gaps: [{ from: 12, to: 15 }],
      since: 3 * MINUTE,
    });
  });

  it('is kept with what came in each absence, however long and however many they were', () => {
    const days = after(
      ['here', 10, 0],
      ['away', 12, 3],
      ['here', 15, 8],
      ['away', 20, 9],
      ['here', 22, 600],
      ['away', 22, 601],
      ['here', 30, 3_000],
    );
    expect(days).toMatchObject({
      gaps: [
        { from: 12, to: 15 },
        { from: 20, to: 22 },
        { from: 22, to: 30 },
      ],
      since: 3 * MINUTE,
    });
  });

  it('is told since the absence that lasts once all of it was looked at', () => {
    const back = after(['here', 10, 0], ['away', 12, 3], ['here', 15, 8]);
    expect(looked(back).gaps).toEqual([]);
    const again = look(looked(back), { kind: 'away', seq: 20, at: 9 * MINUTE });
    expect(again).toMatchObject({ gaps: [{ from: 20, to: null }], since: 9 * MINUTE });
    expect(looked(again)).toEqual(again);
  });

  it('is known where a page was closed without a word, by when it last said that it is there', () => {
    expect(after(['here', 10, 0], ['here', 12, 5], ['here', 30, 90])).toMatchObject({
      gaps: [{ from: 12, to: 30 }],
      since: 5 * MINUTE,
    });
  });

  it('is nothing once all of it was seen', () => {
    expect(after(['here', 10, 0], ['away', 12, 3], ['here', 15, 8], ['all', 15, 9]).gaps).toEqual([]);
  });

  it('joins the absences that lie nearest to one another where they are very many', () => {
    const events: [LookEvent['kind'], number, number][] = [['here', 0, 0]];
    for (let n = 1; n <= 60; n++) events.push(['away', n * 10, n], ['here', n * 10 + 1, n]);
    events.push(['away', 603, 61], ['here', 604, 61]);
    const { gaps } = after(...events);
    expect(gaps).toHaveLength(50);
    expect(gaps.at(-1)).toEqual({ from: 600, to: 604 });
    const isUnseen = (seq: number) => gaps.some(({ from, to }) => from < seq && seq <= (to ?? Infinity));
    for (let n = 1; n <= 60; n++) expect(isUnseen(n * 10 + 1)).toBe(true);
  });
});
