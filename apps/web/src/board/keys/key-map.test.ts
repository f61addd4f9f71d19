import { describe, expect, it } from 'vitest';
import { actionOf, type KeyPress } from './key-map.ts';

const keys = { typing: false, letters: true };
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
    expect(actionOf(press('m'), keys)).toBe('move-to');
    expect(actionOf(press('E'), keys)).toBe('rename');
    expect(actionOf(press('?', { shiftKey: true }), keys)).toBe('help');
    expect(actionOf(press('/', { shiftKey: true }), keys)).toBe('search');
  });

  it('[UI-58] does nothing while someone types', () => {
    for (const key of ['m', 'e', 'c', '?', '/', ' ', 'Enter', 'ArrowUp']) {
      expect(actionOf(press(key), { ...keys, typing: true })).toBeUndefined();
    }
    expect(actionOf(press('z', { ctrlKey: true }), { ...keys, typing: true })).toBeUndefined();
  });

  it('[BOARD-42] does nothing by a single letter or sign where these are switched off', () => {
    const off = { ...keys, letters: false };
    for (const key of ['m', 'e', 'c', 'o', 'd', 'l', 'b', 'x', '?', '/', 'X']) {
      expect(actionOf(press(key), off)).toBeUndefined();
    }
    expect(actionOf(press('ArrowUp'), off)).toBe('up');
    expect(actionOf(press(' '), off)).toBe('lift');
    expect(actionOf(press('Delete'), off)).toBe('archive');
    expect(actionOf(press('z', { ctrlKey: true }), off)).toBe('undo');
  });

  it('[BOARD-40] selects with Shift and the arrows, and a column with the command key', () => {
    expect(actionOf(press('ArrowDown', { shiftKey: true }), keys)).toBe('select-down');
    expect(actionOf(press('x'), keys)).toBe('select');
    expect(actionOf(press('a', { metaKey: true }), keys)).toBe('select-column');
    expect(actionOf(press('Escape'), keys)).toBe('back');
  });

  it('[BOARD-40] opens the fields of the task with the focus', () => {
    expect(['o', 'd', 'l', 'b'].map((key) => actionOf(press(key), keys))).toEqual([
      'owner',
      'due',
      'labels',
      'blocked',
    ]);
  });

  it('undoes and redoes with either command key', () => {
    expect(actionOf(press('z', { ctrlKey: true }), keys)).toBe('undo');
    expect(actionOf(press('Z', { metaKey: true, shiftKey: true }), keys)).toBe('redo');
    expect(actionOf(press('y', { ctrlKey: true }), keys)).toBe('redo');
  });

  it('leaves the browser its own shortcuts', () => {
    expect(actionOf(press('c', { ctrlKey: true }), keys)).toBeUndefined();
    expect(actionOf(press('e', { metaKey: true }), keys)).toBeUndefined();
    expect(actionOf(press('ArrowLeft', { altKey: true }), keys)).toBeUndefined();
  });
});
