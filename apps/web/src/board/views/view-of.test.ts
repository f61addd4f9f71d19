import { describe, expect, it } from 'vitest';
import { searchOf, viewOf, withPart } from './view-of.ts';

describe('[FIND-20] the view in the address', () => {
  it.each([
    ['', 'board'],
    ['?view=list', 'list'],
    ['?view=calendar&q=x', 'calendar'],
    ['?view=wall', 'board'],
  ])('%s is the %s', (search, view) => expect(viewOf(search)).toBe(view));

  it('changes and keeps the filter, not what belongs to the other view', () => {
    expect(searchOf('list', '?owner=me,none&view=calendar&at=2026-11')).toBe('?owner=me,none&view=list');
    expect(searchOf('board', '?view=list&sort=-due&page=2')).toBe('');
  });

  it('has parts that change alone', () => {
    expect(withPart('?view=list', 'sort', '-due')).toBe('?view=list&sort=-due');
    expect(withPart('?view=list&sort=due', 'sort', null)).toBe('?view=list');
  });
});
