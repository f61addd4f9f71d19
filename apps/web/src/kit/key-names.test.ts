import { expect, it } from 'vitest';
import { keyNames } from './key-names.ts';

it('calls keys as the keyboard of the language does', () => {
  expect(keyNames('Ctrl Shift Z', 'de')).toBe('Strg Umschalt Z');
  expect(keyNames('Del', 'de')).toBe('Entf');
  expect(keyNames('M', 'de')).toBe('M');
  expect(keyNames('?', 'de')).toBe('?');
  expect(keyNames('Ctrl Shift Z', 'en')).toBe('Ctrl Shift Z');
});
