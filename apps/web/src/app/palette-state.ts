import { createStore } from '../kit/store.ts';

/** Whether the palette is asked for: every action there is, and a way to every task, board and view. */
export const palette = createStore(false);

/**
 * `Ctrl K`, or `Cmd K`, on every page; before whatever is open keeps its keys to itself. Only in a formatted text
 * it is the key of a link, as everywhere. @returns what ends it
 */
export function watchPaletteKey(): () => void {
  const press = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (key.toLowerCase() !== 'k' || !(ctrlKey || metaKey) || shiftKey || altKey) return;
    if (event.target instanceof HTMLElement && event.target.isContentEditable) return;
    event.preventDefault();
    event.stopPropagation();
    palette.set(!palette.get());
  };
  addEventListener('keydown', press, true);
  return () => removeEventListener('keydown', press, true);
}
