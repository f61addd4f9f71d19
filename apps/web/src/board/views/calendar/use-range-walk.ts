import type { Id } from '@taktboard/board';
import type { KeyboardEvent } from 'react';
import { extendSelection } from '../../selection/select.ts';
import { useBoard } from '../../state/board-context.ts';

/** Walks as `press` does; with Shift, the tasks that are walked over are selected. */
export function useRangeWalk(press: (event: KeyboardEvent) => void): (event: KeyboardEvent) => void {
  const model = useBoard();
  return (event) => {
    const start = focusedTask();
    press(event);
    const to = focusedTask();
    if (!event.shiftKey || start === undefined || to === undefined || start === to) return;
    if (model.connection.writable.get()) extendSelection(model, { start, to });
  };
}

function focusedTask(): Id | undefined {
  return document.activeElement?.closest<HTMLElement>('a[data-drag]')?.dataset['drag'];
}
