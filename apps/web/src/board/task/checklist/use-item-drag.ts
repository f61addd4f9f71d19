import type { Id } from '@taktboard/board';
import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import { rowUnder } from './check-order.ts';

export interface ItemDrag {
  /** What is carried, and the place where it would land. */
  id: Id | null;
  to: number;
  /** For the grip of an item. */
  lift: (event: PointerEvent<HTMLElement>, id: Id) => void;
}

/** Carrying an item of a list by its grip, with a mouse or a finger. Nothing is written before it is put down. */
export function useItemDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: Id, to: number) => void,
): ItemDrag {
  const [carried, setCarried] = useState<{ id: Id; to: number } | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  return {
    id: carried?.id ?? null,
    to: carried?.to ?? -1,
    lift(event, id) {
      if (event.button !== 0) return;
      event.preventDefault();
      const grip: HTMLElement = event.currentTarget;
      grip.setPointerCapture(event.pointerId);
      const ended = new AbortController();
      let to: number | null = null;
      const follow = ({ clientY }: { clientY: number }): void => {
        const rows = [...(list.current?.children ?? [])].filter(
          (row) => row instanceof HTMLElement && row.dataset['item'] !== id,
        );
        const middles = rows.map((row) => {
          const { top, height } = row.getBoundingClientRect();
          return top + height / 2;
        });
        to = rowUnder(clientY, middles);
        setCarried({ id, to });
      };
      const end = (isDropped: boolean): void => {
        ended.abort();
        setCarried(null);
        if (isDropped && to !== null) drop.current(id, to);
      };
      const { signal } = ended;
      grip.addEventListener('pointermove', follow, { signal });
      grip.addEventListener('pointerup', () => end(true), { signal });
      grip.addEventListener('pointercancel', () => end(false), { signal });
      grip.addEventListener(
        'keydown',
        (key) => {
          if (key.key !== 'Escape') return;
          key.preventDefault();
          key.stopPropagation();
          end(false);
        },
        { signal },
      );
      grip.focus({ preventScroll: true });
    },
  };
}
