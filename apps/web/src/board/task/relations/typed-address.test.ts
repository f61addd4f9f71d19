import { expect, it } from 'vitest';
import { typedAddress } from './typed-address.ts';

it.each([
  ['example.com/fair', 'https://example.com/fair'],
  [' https://example.com ', 'https://example.com/'],
  ['localhost:4800/b', 'https://localhost:4800/b'],
  ['anna@example.com', 'mailto:anna@example.com'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['two words', null],
  ['', null],
])('[TASK-6] reads %j as %j', (typed, href) => {
  expect(typedAddress(typed)).toBe(href);
});
