import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { joinSlices, slicesOf } from './snapshot-slices.ts';

const updates = ['one', 'two'].map((title) => {
  const doc = new Y.Doc();
  doc.getMap('meta').set('title', title);
  return Y.encodeStateAsUpdateV2(doc);
});

it('[SYNC-91] a snapshot of slices is given back slice by slice, and one from before there were any as it is', () => {
  expect(slicesOf(joinSlices(updates))).toEqual(updates);
  for (const update of updates) {
    expect(joinSlices([update])).toBe(update);
    expect(slicesOf(update)).toEqual([update]);
  }
});

it('a snapshot of slices that ends too early is none', () => {
  const whole = joinSlices(updates);
  expect(() => slicesOf(whole.subarray(0, -1))).toThrow();
});
