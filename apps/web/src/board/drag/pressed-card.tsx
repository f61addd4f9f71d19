import { useDraggable } from '@dnd-kit/core';
import { useLayoutEffect, useRef } from 'react';
import { useBoard } from '../state/board-context.ts';
import type { Cell } from './cell.ts';
import { cellAround } from './cell-around.ts';
import { takePresses, type Grip } from './grip.ts';

/** What a drag carries: the card that was pressed, or the column that was taken by its head. */
interface Pressed {
  cardId: string | undefined;
  columnId: string | undefined;
  cell: Cell | undefined;
}

/**
 * The one draggable, which stands for all cards and columns: it takes hold of the one that is pressed. It stays when a virtual list
 * takes that card's row off the page, and no card has to subscribe to anything.
 */
export function PressedCard({ grip }: { grip: Grip }) {
  const { writable } = useBoard().connection;
  const pressed = useRef<Pressed>({ cardId: undefined, columnId: undefined, cell: undefined });
  const { listeners, setNodeRef } = useDraggable({ id: 'card', data: pressed.current });
  useLayoutEffect(
    () =>
      takePresses(grip, (event) => {
        const target = event.target instanceof Element ? event.target : null;
        const card = target?.closest<HTMLElement>('[data-card]');
        const column = target?.closest('[data-column-grip]')?.closest<HTMLElement>('[data-column]');
        const other =
          'button' in event && (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey);
        const taken = card ?? column;
        if (!taken || target?.closest('[data-no-lift]') || other || !writable.get()) return;
        pressed.current.cardId = card?.dataset['card'];
        pressed.current.columnId = column?.dataset['column'];
        pressed.current.cell = cellAround(taken);
        setNodeRef(taken);
        listeners?.[event.type === 'mousedown' ? 'onMouseDown' : 'onTouchStart']?.(event);
      }),
    [grip, writable, listeners, setNodeRef],
  );
  return null;
}
