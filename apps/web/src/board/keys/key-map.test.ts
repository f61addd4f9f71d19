import { describe, expect, it } from 'vitest';
import { actionOf, type KeyPress } from './key-map.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('actionOf', () => {
  it('[UI-58] goes by the letter that was typed', () => {
    expect(actionOf(press('m'), false)).toBe('move-to');
    expect(actionOf(press('E'), false)).toBe('rename');
    expect(actionOf(press('?', { shiftKey: true }), false)).toBe('help');
    expect(actionOf(press('/', { shiftKey: true }), false)).toBe('search');
  });

  it('[UI-58] does nothing while someone types', () => {
    for (const key of ['m', 'e', 'c', '?', '/', ' ', 'Enter', 'ArrowUp']) {
      expect(actionOf(press(key), true)).toBeUndefined();
    }
    expect(actionOf(press('z', { ctrlKey: true }), true)).toBeUndefined();
  });

  it('undoes and redoes with either command key', () => {
    expect(actionOf(press('z', { ctrlKey: true }), false)).toBe('undo');
    expect(actionOf(press('Z', { metaKey: true, shiftKey: true }), false)).toBe('redo');
    expect(actionOf(press('y', { ctrlKey: true }), false)).toBe('redo');
  });

  it('leaves the browser its own shortcuts', () => {
    expect(actionOf(press('c', { ctrlKey: true }), false)).toBeUndefined();
    expect(actionOf(press('e', { metaKey: true }), false)).toBeUndefined();
    expect(actionOf(press('ArrowLeft', { altKey: true }), false)).toBeUndefined();
  });
});
