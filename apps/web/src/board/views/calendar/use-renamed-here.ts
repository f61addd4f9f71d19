import type { Id } from '@taktboard/board';
import { useLayoutEffect, useState, type RefObject } from 'react';
import { useBoard } from '../../state/board-context.ts';
import { useSelected } from '../../state/use-topic.ts';

/**
 * Whether a task's title is being written just here. A task that is overdue, or goes over several days, can stand in the
 * calendar more than once: the field is where the focus was, or else at the first of them.
 */
export function useRenamedHere(own: RefObject<HTMLElement | null>, id: Id): boolean {
  const { renaming } = useBoard();
  const isRenamed = useSelected(renaming, (renamed) => renamed === id);
  const [isHere, setHere] = useState(false);
  useLayoutEffect(() => {
    if (!isRenamed) return setHere(false);
    const all = [...document.querySelectorAll(`[data-rows] [data-card="${CSS.escape(id)}"]`)];
    const at = all.find((task) => task.contains(document.activeElement)) ?? all[0];
    setHere(at === own.current);
  }, [own, id, isRenamed]);
  return isRenamed && isHere;
}
