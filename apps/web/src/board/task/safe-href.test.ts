import { expect, it } from 'vitest';
import { safeHref } from './safe-href.ts';

it('follows addresses, and nothing that runs', () => {
  expect(safeHref('https://example.org/a')).toBe('https://example.org/a');
  expect(safeHref('mailto:a@example.org')).toBe('mailto:a@example.org');
  for (const url of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'example.org',
    '/b/x',
    '',
  ]) {
    expect(safeHref(url)).toBeNull();
  }
});
