import { preferences } from '../../app/preferences.ts';

/**
 * Whether a key press may be meant for the board, told without the program that knows what each key does: a wider answer
 * than that one's. Enter, Escape and Tab are the browser's too, and do their work without it.
 */
export function isBoardKey(event: KeyboardEvent): boolean {
  const { key, target, altKey, ctrlKey, metaKey } = event;
  if (altKey || event.isComposing || event.defaultPrevented) return false;
  const owner = key === ' ' && !isColumnName(target) ? `${FIELDS}, button` : FIELDS;
  if (target instanceof Element && target.closest(owner)) return false;
  if (ctrlKey || metaKey) return /^[ayz]$/i.test(key);
  return /^(?: |Arrow\w+|Home|End|Delete)$/.test(key) || (key.length === 1 && preferences.get().letterKeys);
}

const FIELDS = 'input, textarea, select, [contenteditable], dialog, [popover]';

/** Whether a key is pressed on the name by which a column is carried. */
export function isColumnName(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-column-name]') !== null;
}
