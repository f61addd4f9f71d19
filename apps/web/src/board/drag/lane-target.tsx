import { useDroppable } from '@dnd-kit/core';
import { useLayoutEffect } from 'react';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';

/** Makes a list of cards a drop target. It draws nothing, so that a drag renders no column that it does not change. */
export function LaneTarget({ id }: { id: string }) {
  const model = useBoard();
  const { setNodeRef } = useDroppable({ id });
  // a column that is folded or unfolded has another node than before
  const { folded } = useStore(model.look);
  useLayoutEffect(() => {
    // the list and not the column: near its edges dnd-kit scrolls what scrolls around a target
    const handle = model.handles.get(id);
    setNodeRef(handle?.scroller?.querySelector<HTMLElement>('[role="list"]') ?? handle?.lane ?? null);
    return () => setNodeRef(null);
  }, [model, id, folded, setNodeRef]);
  return null;
}
