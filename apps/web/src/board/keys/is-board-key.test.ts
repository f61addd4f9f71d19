import { describe, expect, it, vi } from 'vitest';
import { isBoardKey } from './is-board-key.ts';
import { actionOf } from './key-map.ts';

// no page around it: no key is pressed in a field
vi.stubGlobal('Element', class {});
const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const press = (given: Partial<KeyboardEvent>) =>
  ({ ...NONE, target: null, isComposing: false, defaultPrevented: false, ...given }) as KeyboardEvent;

describe('[UI-101] a key that is pressed before its program is here', () => {
  it.each([
    ...['?', '/', 'c', 'm', 'e', 'o', 'd', 'l', 'b', 'x', ' ', 'Delete', 'Home', 'End', 'ArrowUp'].map(
      (key) => press({ key }),
    ),
    press({ key: 'ArrowDown', shiftKey: true }),
    press({ key: 'z', ctrlKey: true }),
    press({ key: 'Z', metaKey: true, shiftKey: true }),
    press({ key: 'a', ctrlKey: true }),
    press({ key: 'y', ctrlKey: true }),
  ])('is known to be meant for the board ($key)', (event) => {
    expect(actionOf(event, { typing: false, letters: true })).toBeDefined();
    expect(isBoardKey(event)).toBe(true);
  });

  it.each([
    press({ key: 'Tab' }),
    press({ key: 'Shift', shiftKey: true }),
    press({ key: 'F5' }),
    press({ key: 'r', ctrlKey: true }),
    press({ key: 'ArrowLeft', altKey: true }),
    press({ key: 'x', defaultPrevented: true }),
  ])('is the browser’s where the board has no use for it ($key)', (event) => {
    expect(isBoardKey(event)).toBe(false);
  });
});
