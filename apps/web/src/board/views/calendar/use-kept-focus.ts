import type { Id } from '@taktboard/board';
import { useEffect, type RefObject } from 'react';

/**
 * A task that goes to another week is drawn anew there. Whoever moved it, it keeps the focus that it had, and the next
 * key is still its own.
 */
export function useKeptFocus(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    let focused: Id | undefined;
    const note = ({ target }: Event): void => {
      const task = target instanceof Element && element.contains(target) && target.closest('a[data-drag]');
      focused = task instanceof HTMLElement ? task.dataset['drag'] : undefined;
    };
    const drawn = new MutationObserver(() => {
      if (focused === undefined || document.activeElement !== document.body) return;
      const task = element.querySelector<HTMLElement>(`a[data-drag="${CSS.escape(focused)}"]`);
      task?.focus({ preventScroll: true });
    });
    drawn.observe(element, { childList: true, subtree: true });
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      drawn.disconnect();
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
    };
  }, [area]);
}
