import { describe, expect, it } from 'vitest';
import { copyRecord } from './json-copy.ts';

describe('copyRecord', () => {
  it('copies plain JSON, fields sorted', () => {
    expect(JSON.stringify(copyRecord({ b: [1, null], a: { c: 'x' } }))).toBe('{"a":{"c":"x"},"b":[1,null]}');
  });

  it('drops fields that no document can hold', () => {
    const copy = copyRecord(JSON.parse('{"__proto__": {"x": 1}, "constructor": 2, "a": 3}'));
    expect(Object.entries(copy ?? {})).toEqual([['a', 3]]);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  it('refuses what JSON cannot say, and endless nesting', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    for (const value of [circle, [], 'a', null, { a: Number.NaN }, { a: 1n }, { a: new Map() }]) {
      expect(copyRecord(value)).toBeUndefined();
    }
  });
});
