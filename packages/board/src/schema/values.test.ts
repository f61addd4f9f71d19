import { describe, expect, it } from 'vitest';
import { clip, isDay, isDue, isEstimate, isId, isRecord, isUrl, isWorkdays, oneLine } from './values.ts';

describe('values', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    [20_260_101, false],
  ])('[DOC-16] takes the day %s: %s', (value, isGood) => {
    expect(isDay(value)).toBe(isGood);
    expect(isDue(value)).toBe(isGood);
  });

  it.each([
    ['2026-02-28T23:59', true],
    ['2026-02-28T24:00', false],
    ['2026-02-28T9:00', false],
    ['2026-02-28T09:00:00', false],
    ['2026-02-30T09:00', false],
    ['2026-02-28T09:00Z', false],
  ])('takes the due date %s: %s', (value, isGood) => expect(isDue(value)).toBe(isGood));

  it('takes ids that a web address can hold, names of prototypes among them', () => {
    for (const id of ['a', '__proto__', 'constructor', 'x'.repeat(64)]) expect(isId(id)).toBe(true);
    for (const id of ['', 'a b', 'ä', 'x'.repeat(65), 7, null]) expect(isId(id)).toBe(false);
  });

  it('follows no address that is a script', () => {
    for (const url of ['https://example.org', 'mailto:a@example.org']) expect(isUrl(url)).toBe(true);
    for (const url of ['javascript:alert(1)', ' https://x', 'data:text/html,x', '//x'])
      expect(isUrl(url)).toBe(false);
  });

  it('takes each weekday once', () => {
    expect(isWorkdays([1, 2])).toBe(true);
    for (const days of [[], [1, 1], [0], [8], [1.5], '1', null]) expect(isWorkdays(days)).toBe(false);
  });

  it('takes no estimate that is no number', () => {
    for (const value of [0, 2.5]) expect(isEstimate(value)).toBe(true);
    for (const value of [-1, Number.NaN, Infinity, '3']) expect(isEstimate(value)).toBe(false);
  });

  it('cuts and joins text without breaking a character', () => {
    expect(clip('ab😀', 3)).toBe('ab');
    expect(oneLine('  a \r\n b\ud800 ')).toBe('a b\ufffd');
  });

  it('tells records from everything else', () => {
    for (const value of [{}, Object.create(null), JSON.parse('{"__proto__": {"a": 1}}')]) {
      expect(isRecord(value)).toBe(true);
    }
    for (const value of [[], null, 'a', new Uint8Array(), new Map()]) expect(isRecord(value)).toBe(false);
  });
});
