import { createStore } from '../kit/store.ts';

/** Whether the palette is asked for: every action there is, and a way to every task, board and view. */
export const palette = createStore(false);

/** What is typed from the moment at which it is asked for until it is there; null at any other. */
let ahead: string[] | null = null;

/** What was typed before the palette was there, key by key; from now on keys are those of its field. */
export function typedAhead(): readonly string[] {
  const keys = ahead ?? [];
  ahead = null;
  return keys;
}

/**
 * `Ctrl K`, or `Cmd K`, on every page; before whatever is open keeps its keys to itself. Only in a formatted text
 * it is the key of a link, as everywhere. What is typed next is meant for it, though it may still be on its way.
 * @returns what ends it
 */
export function watchPaletteKey(): () => void {
  const press = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event;
    const isOther = (ctrlKey || metaKey) && !event.getModifierState('AltGraph');
    if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !shiftKey && !altKey) {
      if (event.target instanceof HTMLElement && event.target.isContentEditable) return;
      palette.set(!palette.get());
    } else if (!ahead || isOther || isComposing) return;
    else if (key === 'Escape') palette.set(false);
    else if (/^(?:.|Backspace|Enter)$/u.test(key)) ahead.push(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('keydown', press, true);
  const end = palette.subscribe(() => (ahead = palette.get() ? [] : null));
  return () => {
    removeEventListener('keydown', press, true);
    end();
  };
}
