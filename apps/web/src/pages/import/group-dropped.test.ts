import { expect, it } from 'vitest';
import { groupDropped } from './group-dropped.ts';

it('[UI-16] what an import leaves behind is grouped by the reason, the most frequent first, in the file’s order', () => {
  const drop = (what: string, why: string) => ({ what, where: 'board', why });
  const groups = groupDropped([drop('a', 'rare'), drop('b', 'often'), drop('c', 'often')]);
  expect(groups.map(({ why, items }) => [why, items.map(({ what }) => what)])).toEqual([
    ['often', ['b', 'c']],
    ['rare', ['a']],
  ]);
});
