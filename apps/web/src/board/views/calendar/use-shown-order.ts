import type { Id } from '@taktboard/board';
import { useCallback, useEffect, type FocusEvent, type RefObject } from 'react';
import { useBoard } from '../../state/board-context.ts';

/**
 * Tells the board's keys in which order the calendar shows the tasks, each once: what is hidden behind a number is not
 * among them. Read from the page, since the room that there is decides what is shown.
 *
 * @returns notes which task has the focus
 */
export function useShownOrder(area: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const model = useBoard();
  const read = useCallback(() => {
    const tasks = [...(area.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
    const shown = tasks.filter((task) => task.checkVisibility());
    const ids: Id[] = [...new Set(shown.flatMap((task) => task.dataset['card'] ?? []))];
    const before = model.rows.get();
    const isSame = before?.length === ids.length && ids.every((id, at) => id === before[at]);
    if (!isSame) model.rows.set(ids);
  }, [model, area]);
  useEffect(read);
  useEffect(() => () => model.rows.set(null), [model]);
  return ({ target }) => {
    read();
    const cardId = target.closest<HTMLElement>('[data-card]')?.dataset['card'];
    const columnId = cardId && model.connection.projection.card(cardId)?.columnId;
    if (columnId) model.spot.set({ columnId, cardId });
  };
}
