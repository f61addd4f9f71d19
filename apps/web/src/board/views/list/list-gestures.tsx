import { useEffect } from 'react';
import { listenToPointer } from '../../gestures/listen-to-pointer.ts';
import { CardPopups } from '../../menus/card-popups.tsx';
import { SelectionBar } from '../../selection/selection-bar.tsx';
import { watchSelection } from '../../selection/select.ts';
import { useBoard } from '../../state/board-context.ts';

/** What hands and keys do with tasks on the board, for the rows of the list. */
export function ListGestures() {
  const model = useBoard();
  useEffect(() => {
    const ends = [watchSelection(model), listenToPointer(model)];
    return () => ends.forEach((end) => end());
  }, [model]);
  return (
    <>
      <CardPopups />
      <SelectionBar />
    </>
  );
}
