import { expect, it } from 'vitest';
import { sayAmount } from '../../i18n/say-amount.ts';
import { readAmount } from './amount.ts';

it.each([
  ['3', 3],
  [' 2,5 ', 2.5],
  ['2.5', 2.5],
  ['.5', 0.5],
  ['0', 0],
  ['1,239', 1.24],
  ['-1', null],
  ['1e9', null],
  ['viel', null],
  ['.', null],
  ['99999999', null],
])('[TASK-6] reads the estimate %j as %j', (typed, amount) => {
  expect(readAmount(typed)).toBe(amount);
});

it('says it as the language writes it', () => {
  expect([sayAmount(2.5, 'de'), sayAmount(2.5, 'en'), sayAmount(3, 'de')]).toEqual(['2,5', '2.5', '3']);
});
