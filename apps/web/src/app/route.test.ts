import { describe, expect, it } from 'vitest';
import { href, nextPath, routeOf } from './route.ts';

describe('addresses', () => {
  it.each([
    ['/', { page: 'boards' }],
    ['/sign-in', { page: 'sign-in' }],
    ['/import/', { page: 'import' }],
    ['/my', { page: 'my' }],
    ['/inbox', { page: 'inbox' }],
    ['/privacy', { page: 'privacy' }],
    ['/join/abc-DEF_1', { page: 'join', token: 'abc-DEF_1' }],
    ['/confirm/abc-DEF_1', { page: 'confirm', token: 'abc-DEF_1' }],
    ['/forgot', { page: 'forgot' }],
    ['/b/B1', { page: 'board', boardId: 'B1', cardId: null }],
    ['/b/B1/t/C1', { page: 'board', boardId: 'B1', cardId: 'C1' }],
    ['/b/B1/t/C1/full', { page: 'board', boardId: 'B1', cardId: 'C1', full: true }],
    ['/b/B1/digest', { page: 'digest', boardId: 'B1' }],
    ['/b/B1/overdue', { page: 'overdue', boardId: 'B1' }],
    ['/b/B1/flow', { page: 'flow', boardId: 'B1' }],
  ])('%s', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  it.each([
    '/nope',
    '/b',
    '/b/',
    '/b/no such id',
    '/b/B1/t',
    '/b/B1/t/C1/more',
    '/b/B1/t/C1/full/more',
    '/b/B1/digest/x/y',
    '/b/B1/x',
    '/join',
    '/b/%2e%2e',
    '//b',
  ])('there is nothing at %s', (path) => {
    expect(routeOf(path)).toEqual({ page: 'not-found' });
  });

  it('are written as they are read', () => {
    expect(routeOf(href.card('B', 'C'))).toEqual({ page: 'board', boardId: 'B', cardId: 'C' });
    expect(routeOf(href.overdue('B'))).toEqual({ page: 'overdue', boardId: 'B' });
  });
});

describe('[UI-14] after signing in one is where one wanted to be, and never on another site', () => {
  it('remembers the way', () => {
    const asked = new URL(href.signIn('/b/B1/t/C1'), 'http://x');
    expect(nextPath(asked.search)).toBe('/b/B1/t/C1');
    expect(href.signIn('/')).toBe('/sign-in');
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/api/session',
    '/nope',
  ])('goes to the boards instead of %s', (next) => {
    expect(nextPath(`?next=${encodeURIComponent(next)}`)).toBe('/');
  });
});
