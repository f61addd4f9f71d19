import type { Id } from '@taktboard/board';
import type { KeyboardEvent } from 'react';
import { navigate } from '../../app/navigation.tsx';
import { useBoard } from '../state/board-context.ts';
import { step } from '../state/step.ts';
import { taskHref } from './task-href.ts';
import { neighboursOf } from './neighbours.ts';

const WRITING =
  'input:not([type=checkbox]), textarea, select, [contenteditable="true"], [popover], [role="toolbar"]';

/** Keys of an open task, for as long as nobody writes: arrows go to its neighbours, undo and redo take back. */
export function useTaskKeys(cardId: Id, isPage: boolean): (event: KeyboardEvent) => void {
  const model = useBoard();
  return (event) => {
    const { target, key } = event;
    if (event.defaultPrevented || !(target instanceof Element) || target.closest(WRITING) !== null) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && !event.altKey && (key.toLowerCase() === 'z' || key.toLowerCase() === 'y')) {
      event.preventDefault();
      step(model, event.shiftKey || key.toLowerCase() === 'y' ? 'redo' : 'undo');
      return;
    }
    if (isCommand || event.altKey || event.shiftKey || !target.matches('[data-task]')) return;
    const { previous, next } = neighboursOf(model, cardId);
    const to = key === 'ArrowLeft' ? previous : key === 'ArrowRight' ? next : null;
    if (to === null) return;
    event.preventDefault();
    navigate(taskHref(model, to, isPage), { replace: true });
  };
}
