import { describe, expect, it } from 'vitest';
import { readLook, toggledIn } from './board-look.ts';

describe('[BOARD-5] how a board is arranged in this browser', () => {
  it('is read as it was stored', () => {
    const look = readLook('{"folded":["a"],"by":"owner","foldedLanes":["owner/p"]}');
    expect([...look.folded]).toEqual(['a']);
    expect(look.by).toBe('owner');
    expect([...look.foldedLanes]).toEqual(['owner/p']);
  });

  it('is as at first where it makes no sense', () => {
    for (const stored of [null, '', '{', '[]', '"x"', '{"folded":1,"by":"size","foldedLanes":[1]}']) {
      const { folded, by, foldedLanes } = readLook(stored);
      expect([folded.size, by, foldedLanes.size]).toEqual([0, null, 0]);
    }
  });

  it('goes back and forth', () => {
    expect([...toggledIn(toggledIn(new Set(), 'a'), 'b')]).toEqual(['a', 'b']);
    expect([...toggledIn(new Set(['a']), 'a')]).toEqual([]);
  });
});
