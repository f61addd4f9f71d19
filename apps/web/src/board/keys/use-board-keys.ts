import { useEffect } from 'react';
import { tellMissing } from '../../kit/part.tsx';
import { whenDrawn } from '../../kit/when-drawn.ts';
import type { BoardModel } from '../state/board-model.ts';
import { isBoardKey, isColumnName } from './is-board-key.ts';
import type { pressKey as PressKey } from './board-keys.ts';

let pressKey: typeof PressKey | undefined;

/** @returns whether they are here; on a dead network the next key asks again */
async function loadKeys(): Promise<boolean> {
  try {
    const [keys, { gesturesText }] = await Promise.all([
      import('./board-keys.ts'),
      import('../gestures/text/gestures-messages.ts'),
    ]);
    await gesturesText();
    ({ pressKey } = keys);
    return true;
  } catch {
    return false;
  }
}

/** Ask for a field, whoever is on the board: what comes behind them is typed into it. */
const ASK = /^[/ceodlb]$/i;

/**
 * The board's keys, for as long as it is on the page. What they do comes in a script of its own once the board is
 * drawn; a key that is pressed before that waits for it, and where it cannot be fetched that is said.
 */
export function useBoardKeys(model: BoardModel, drawn: boolean): void {
  useEffect(() => (drawn ? whenDrawn(() => void loadKeys()) : undefined), [drawn]);
  useEffect(() => {
    const early: KeyboardEvent[] = [];
    // what waits may be for the board; what comes next may be for a field
    let isMeant = false;
    let asks = false;
    const take = (): KeyboardEvent[] => {
      isMeant = asks = false;
      return early.splice(0);
    };
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      // behind those that wait: they are asked for apart from what the board asks for, and may come a moment later
      if (pressKey && early.length === 0) return pressKey(model, event);
      const { key, target } = event;
      const meant = isBoardKey(event);
      isMeant ||= meant;
      asks ||= meant && ASK.test(key);
      early.push(event);
      // or else Enter opens what has the focus, and `/` is some browsers' own search
      const presses = key === 'Enter' && target instanceof Element && target.matches('a, button');
      if (asks && (meant || presses)) event.preventDefault();
      void load();
    };
    const load = async (): Promise<void> => {
      if (await loadKeys()) for (const event of take()) pressKey?.(model, event);
      else {
        const missing = isMeant;
        take();
        if (missing) tellMissing();
      }
    };
    // Space on a column's name lifts the column; until that is known here it must not press the button
    const release = (event: KeyboardEvent): void => {
      const isEarly = early.some(({ key, target }) => key === event.key && target === event.target);
      if (isEarly && event.key === ' ' && isColumnName(event.target)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    document.addEventListener('keyup', release);
    return () => {
      take();
      document.removeEventListener('keydown', press);
      document.removeEventListener('keyup', release);
    };
  }, [model]);
}
