import { expect, it } from 'vitest';
import { limitOf } from './limit-of.ts';

it('takes a whole number from 1 on, or nothing for no limit', () => {
  expect(limitOf(' 5 ')).toBe(5);
  expect(limitOf('')).toBeNull();
  expect(limitOf('   ')).toBeNull();
  for (const wrong of ['0', '-1', '1.5', 'five', '10000', '1e3']) expect(limitOf(wrong)).toBeUndefined();
});
