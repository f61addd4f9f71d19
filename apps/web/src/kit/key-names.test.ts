import { expect, it } from 'vitest';
import { ariaKeys, keyNames } from './key-names.ts';

it('calls keys as the keyboard of the language does', () => {
  expect(keyNames('Ctrl Shift Z', 'de')).toBe('Strg Umschalt Z');
  expect(keyNames('Del', 'de')).toBe('Entf');
  expect(keyNames('M', 'de')).toBe('M');
  expect(keyNames('?', 'de')).toBe('?');
  expect(keyNames('Ctrl Shift Z', 'en')).toBe('Ctrl Shift Z');
});

it.each([
  ['Ctrl Z', 'en', '⌘Z'],
  ['Ctrl Shift Z', 'de', '⇧⌘Z'],
  ['Ctrl Alt 0', 'de', '⌥⌘0'],
  ['Shift F10', 'en', '⇧F10'],
  ['Ctrl', 'de', '⌘'],
  ['Shift', 'en', '⇧'],
  ['Space', 'de', 'Leertaste'],
  ['Del', 'de', '⌦'],
  ['↑', 'en', '↑'],
  ['C', 'en', 'C'],
] as const)('[UI-111] on Apple’s keyboards %j is (%s) %j', (shortcut, language, named) => {
  expect(keyNames(shortcut, language, true)).toBe(named);
});

it('[UI-111] tells assistive software the whole shortcut', () => {
  expect([ariaKeys('Ctrl Shift Z'), ariaKeys('Esc'), ariaKeys('c')]).toEqual([
    'Control+Shift+Z',
    'Escape',
    'c',
  ]);
  expect(ariaKeys('Ctrl Shift Z', true)).toBe('Meta+Shift+Z');
});
