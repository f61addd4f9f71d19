import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffText } from './diff-text.ts';
import type { Hunk } from '../schema/splice-text.ts';
import { changesMeet, changesTouch, mergeText, placeAfter } from './merge-text.ts';

const anyText = fc.string({
  unit: fc.constantFrom('a', 'b', 'ab', ' ', '\n', 'ü', '😀', '😁'),
  maxLength: 40,
});

function applied(text: string, hunks: readonly Hunk[]): string {
  return hunks.reduceRight(
    (now, { at, remove, insert }) => now.slice(0, at) + insert + now.slice(at + remove),
    text,
  );
}

describe('diffText', () => {
  it('leads from one text to the other, and never through a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        const hunks = diffText(from, to);
        expect(applied(from, hunks)).toBe(to);
        for (const { at, remove, insert } of hunks) {
          expect(insert.isWellFormed()).toBe(true);
          expect(from.slice(0, at).isWellFormed() && from.slice(at, at + remove).isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('names only what changed, word by word', () => {
    expect(diffText('one two three', 'one 2 three four')).toEqual([
      { at: 4, remove: 3, insert: '2' },
      { at: 13, remove: 0, insert: ' four' },
    ]);
    expect(diffText('same', 'same')).toEqual([]);
  });

  it('takes a text that is another one altogether for one change', () => {
    const words = (letter: string) =>
      Array.from({ length: 900 }, (_, index) => `${letter}${index}`).join(' ');
    expect(applied(words('a'), diffText(words('a'), words('b')))).toBe(words('b'));
  });
});

describe('mergeText', () => {
  it('keeps what both put in, and takes out what either took out', () => {
    expect(mergeText({ base: 'the plan', mine: 'T1 the plan', theirs: 'the plan is good' })).toBe(
      'T1 the plan is good',
    );
    expect(mergeText({ base: 'one two', mine: 'one', theirs: 'one 2' })).toBe('one2');
    expect(mergeText({ base: 'x', mine: 'xy', theirs: 'xy' })).toBe('xy');
  });

  it('keeps every letter that either put in, wherever they wrote', () => {
    const splices = (letter: string) =>
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          remove: fc.nat(5),
          insert: fc.constantFrom(`${letter}1`, `${letter}2 ${letter}3`, ''),
        }),
        { maxLength: 4 },
      );
    const edit = (base: string, edits: readonly { at: number; remove: number; insert: string }[]) =>
      edits.reduce((text, { at, remove, insert }) => {
        const from = Math.floor(at * text.length);
        return text.slice(0, from) + insert + text.slice(from + remove);
      }, base);
    const count = (text: string, letter: string) => text.split(letter).length - 1;
    fc.assert(
      fc.property(splices('M'), splices('T'), (mineEdits, theirEdits) => {
        const base = 'a plan of three lines\nand what it is for\nand by when';
        const mine = edit(base, mineEdits);
        const theirs = edit(base, theirEdits);
        const merged = mergeText({ base, mine, theirs });
        expect(count(merged, 'M')).toBe(count(mine, 'M'));
        expect(count(merged, 'T')).toBe(count(theirs, 'T'));
      }),
      { numRuns: 500 },
    );
  });

  it('is theirs when nothing was written, and mine when they wrote nothing', () => {
    fc.assert(
      fc.property(anyText, anyText, (base, other) => {
        expect(mergeText({ base, mine: base, theirs: other })).toBe(other);
        expect(mergeText({ base, mine: other, theirs: base })).toBe(other);
      }),
    );
  });
});

describe('changesMeet', () => {
  it('is so where both changed one place, and not where they wrote the same or apart', () => {
    expect(changesMeet({ base: 'Plan', mine: 'Plan A', theirs: 'Plan B' })).toBe(true);
    expect(changesMeet({ base: 'Plan', mine: 'Plan A', theirs: 'Plan A' })).toBe(false);
    expect(changesTouch({ base: 'Plan', mine: 'Plan A', theirs: 'Plan A' })).toBe(true);
    expect(changesMeet({ base: 'our Plan', mine: 'my Plan', theirs: 'our Plan B' })).toBe(false);
  });
});

describe('placeAfter', () => {
  it('stays at the same letter when something changes before it or behind it', () => {
    expect(placeAfter(4, { from: 'one two', to: 'so one two' })).toBe(7);
    expect(placeAfter(4, { from: 'one two', to: 'one two three' })).toBe(4);
    expect(placeAfter(7, { from: 'one two', to: 'one' })).toBe(3);
    expect(placeAfter(3, { from: 'one', to: 'one two' })).toBe(3);
  });
});
