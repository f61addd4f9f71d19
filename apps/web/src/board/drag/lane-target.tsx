import { useDroppable } from '@dnd-kit/core';
import type { Id } from '@taktboard/board';
import { useLayoutEffect } from 'react';
import { useBoard } from '../state/board-context.ts';

/** Makes a column a drop target. It draws nothing, so that a drag renders no column that it does not change. */
export function LaneTarget({ id }: { id: Id }) {
  const model = useBoard();
  const { setNodeRef } = useDroppable({ id });
  useLayoutEffect(() => {
    // the list and not the column: near its edges dnd-kit scrolls what scrolls around a target
    setNodeRef(model.handles.get(id)?.scroller.querySelector<HTMLElement>('[role="list"]') ?? null);
    return () => setNodeRef(null);
  }, [model, id, setNodeRef]);
  return null;
}
