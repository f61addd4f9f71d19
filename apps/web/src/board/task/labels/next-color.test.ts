import { expect, it } from 'vitest';
import { nextColor } from './next-color.ts';

it('gives a new label the colour that the fewest have', () => {
  expect(nextColor([])).toBe('blue');
  expect(nextColor([{ color: 'blue' }])).toBe('amber');
  expect(nextColor([{ color: 'amber' }, { color: 'green' }])).toBe('blue');
});
