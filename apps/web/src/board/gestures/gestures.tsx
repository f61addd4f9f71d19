import { Suspense, useEffect } from 'react';
import { watchColumns } from '../columns/watch-columns.ts';
import { DragLayer } from '../drag/drag-layer.tsx';
import type { Grip } from '../drag/grip.ts';
import { watchMoves } from '../glide/watch-moves.ts';
import { CardPopups } from '../menus/card-popups.tsx';
import { SelectionBar } from '../selection/selection-bar.tsx';
import { watchSelection } from '../selection/select.ts';
import { useBoard } from '../state/board-context.ts';
import { useGesturesText } from './text/gestures-messages.ts';
import { closeSmallThings } from './close-small-things.ts';
import { listenToPointer } from './listen-to-pointer.ts';

/**
 * All that hands do on the board beside opening a task, in a script of its own: nobody waits for it to read. It stands
 * beside the board and not around it, so that nothing on the board renders because of it.
 */
export function Gestures({ grip }: { grip: Grip }) {
  const model = useBoard();
  useEffect(() => {
    const ends = [watchMoves(model), watchSelection(model), watchColumns(model), listenToPointer(model)];
    return () => {
      ends.forEach((end) => end());
      closeSmallThings(model);
      // the line keeps what was typed, and does not take the focus when one comes back
      model.adding.set(null);
    };
  }, [model]);
  return (
    <>
      <DragLayer grip={grip} />
      <Suspense fallback={null}>
        <ColumnHint />
        <CardPopups />
        <SelectionBar />
      </Suspense>
    </>
  );
}

/** What keys do on a column's name, told once for all of them. */
function ColumnHint() {
  const text = useGesturesText();
  return (
    <span id="column-name-hint" hidden>
      {text.column.nameHint}
    </span>
  );
}
