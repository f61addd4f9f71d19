import type { Id } from '@taktboard/board';
import { useEffect } from 'react';
import type { MenuEntry } from '../../kit/menu.tsx';
import { closeSmallThings } from '../gestures/close-small-things.ts';
import { listenToPointer } from '../gestures/listen-to-pointer.ts';
import { CardPopups } from '../menus/card-popups.tsx';
import { SelectionBar } from '../selection/selection-bar.tsx';
import { watchSelection } from '../selection/select.ts';
import { useBoard } from '../state/board-context.ts';

interface ViewGesturesProps {
  /** What this view alone can do with tasks, for their menu. */
  more?: (cardIds: readonly Id[]) => readonly MenuEntry[];
}

/** What hands and keys do with tasks on the board, for the tasks of another view. */
export function ViewGestures({ more }: ViewGesturesProps) {
  const model = useBoard();
  useEffect(() => {
    const ends = [watchSelection(model), listenToPointer(model)];
    return () => {
      ends.forEach((end) => end());
      closeSmallThings(model);
    };
  }, [model]);
  return (
    <>
      <CardPopups more={more} />
      <SelectionBar />
    </>
  );
}
