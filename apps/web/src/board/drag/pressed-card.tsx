import { useDraggable } from '@dnd-kit/core';
import { useLayoutEffect, useRef } from 'react';
import { useBoard } from '../state/board-context.ts';
import { takePresses, type Grip } from './grip.ts';

/** What a drag carries: the card that was pressed. */
export interface Pressed {
  cardId: string | undefined;
}

/**
 * The one draggable, which stands for all cards: it takes hold of the one that is pressed. It stays when a virtual list
 * takes that card's row off the page, and no card has to subscribe to anything.
 */
export function PressedCard({ grip }: { grip: Grip }) {
  const { writable } = useBoard().connection;
  const pressed = useRef<Pressed>({ cardId: undefined });
  const { listeners, setNodeRef } = useDraggable({ id: 'card', data: pressed.current });
  useLayoutEffect(
    () =>
      takePresses(grip, (event) => {
        const target = event.target instanceof Element ? event.target : null;
        const card = target?.closest<HTMLElement>('[data-card]');
        const other = 'button' in event && event.button !== 0;
        if (!card || target?.closest('[data-no-lift]') || other || !writable.get()) return;
        pressed.current.cardId = card.dataset['card'];
        setNodeRef(card);
        listeners?.[event.type === 'mousedown' ? 'onMouseDown' : 'onTouchStart']?.(event);
      }),
    [grip, writable, listeners, setNodeRef],
  );
  return null;
}
