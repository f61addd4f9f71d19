import { describe, expect, it } from 'vitest';
import { look, type Look, type LookEvent } from './look-gaps.ts';

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

  it('is kept for the visit, with what came in each absence', () => {
    const visit = after(['here', 10, 0], ['away', 12, 3], ['here', 15, 8], ['away', 20, 9], ['here', 22, 10]);
    expect(visit).toMatchObject({
      gaps: [
        { from: 12, to: 15 },
        { from: 20, to: 22 },
      ],
      since: 3 * MINUTE,
    });
  });

  it('begins anew with a visit after half an hour, and not with a page that is loaded anew', () => {
    const first = [
      ['here', 10, 0],
      ['away', 12, 3],
      ['here', 15, 8],
    ] as const;
    expect(
      after(
        ...first.map((event) => [...event] as [LookEvent['kind'], number, number]),
        ['away', 16, 9],
        ['here', 16, 9],
      ).gaps,
    ).toEqual([{ from: 12, to: 15 }]);
    expect(
      after(['here', 10, 0], ['away', 12, 3], ['here', 15, 8], ['away', 16, 9], ['here', 30, 60]),
    ).toMatchObject({
      gaps: [{ from: 16, to: 30 }],
      since: 9 * MINUTE,
    });
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

  it('joins many short absences into one', () => {
    const events: [LookEvent['kind'], number, number][] = [['here', 0, 0]];
    for (let n = 1; n <= 30; n++) events.push(['away', n * 2, n], ['here', n * 2 + 1, n]);
    const { gaps } = after(...events);
    expect(gaps.length).toBeLessThanOrEqual(20);
    expect([gaps[0]?.from, gaps.at(-1)?.to]).toEqual([2, 61]);
  });
});
