import { describe, expect, it } from 'vitest';
import { filterOf, isSameView, searchOfView } from './saved-view.ts';

describe('[FIND-6] a saved view', () => {
  it('is what the address said, without the page one was on', () => {
    const filter = filterOf('?view=list&owner=me,none&sort=-due&page=3');
    expect(filter).toEqual({ view: 'list', owner: 'me,none', sort: '-due' });
    expect(searchOfView(filter)).toBe('?owner=me,none&sort=-due&view=list');
  });

  it('is the same in any order, and another one with another filter', () => {
    expect(isSameView({ a: '1', b: '2' }, filterOf('?b=2&a=1'))).toBe(true);
    expect(isSameView({ a: '1' }, filterOf('?a=2'))).toBe(false);
  });

  it('passes over what someone else may have put there', () => {
    expect(searchOfView({ q: 'x', odd: { deep: [1] }, n: 7, long: 'x'.repeat(5_000) })).toBe('?q=x');
  });
});
