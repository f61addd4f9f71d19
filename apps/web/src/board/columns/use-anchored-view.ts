import type { Id } from '@taktboard/board';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { VirtualListHandle } from '../../kit/rows/list-scroll.ts';
import { anchorShift } from './anchor.ts';

interface Anchored {
  cards: readonly Id[];
  focused: Id | null;
  /** Whether rows stand aside for a card in the air. */
  carrying: boolean;
  list: RefObject<VirtualListHandle | null>;
  scroller: RefObject<HTMLElement | null>;
}

/**
 * Keeps what the person looks at where it is when cards come and go above it. What was in view is found in the order that
 * the list had before.
 */
export function useAnchoredView({ cards, focused, carrying, list, scroller }: Anchored): void {
  const before = useRef({ cards, carrying });
  useLayoutEffect(() => {
    const { cards: ids, carrying: carried } = before.current;
    before.current = { cards, carrying };
    // put down by oneself: the rows stood where they are now already
    if (carried && !carrying) return;
    const handle = list.current;
    const element = scroller.current;
    if (!handle || !element || ids === cards || ids.length === 0) return;
    // as the list knows them: asking the page would make it lay everything out at once
    const { scrollOffset: top, viewportSize, rows, before: old } = handle;
    const moved = anchorShift(
      {
        ids,
        // the spot is remembered without the focus too; only what has the focus holds the view
        focused: element.contains(document.activeElement) ? focused : null,
        firstVisible: Math.max(0, old.rowAt(top)),
        lastVisible: Math.max(0, old.rowAt(top + viewportSize - 1)),
      },
      cards,
      top <= 0,
    );
    if (moved) element.scrollTop = top + rows.at(moved.to) - old.at(moved.from);
  }, [cards, focused, carrying, list, scroller]);
}
