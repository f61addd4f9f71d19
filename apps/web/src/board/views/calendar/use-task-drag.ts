import type { Id } from '@taktboard/board';
import { useEffect, useRef, useState, type RefObject } from 'react';

/** What is in the hand, and the day below it: 'none' over the tray, null beside everything. */
export interface TaskDrag {
  cardId: Id;
  over: string | null;
}

const FAR_ENOUGH = 5;
/** A finger that rests lifts; one that moves before that scrolls. */
const REST_MS = 260;
const EDGE = 48;

interface Hand {
  cardId: Id;
  pointer: number;
  x: number;
  y: number;
  lifted: boolean;
  resting: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Drags tasks from day to day by mouse and finger. The ghost follows the pointer by itself; React hears only of another
 * day below it. Nothing is written before the drop.
 */
export function useTaskDrag(
  area: RefObject<HTMLElement | null>,
  ghost: RefObject<HTMLElement | null>,
  onDrop: (cardId: Id, day: string | null) => void,
): TaskDrag | null {
  const [drag, setDrag] = useState<TaskDrag | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    let hand: Hand | null = null;
    let over: string | null = null;
    const lift = (): void => {
      if (!hand) return;
      hand.lifted = true;
      over = null;
      setDrag({ cardId: hand.cardId, over });
    };
    const end = (): void => {
      clearTimeout(hand?.resting);
      hand = null;
      setDrag(null);
    };
    const down = (event: PointerEvent): void => {
      const task = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-drag]') : null;
      const cardId = task?.dataset['drag'];
      if (!task || cardId === undefined || event.button !== 0 || hand) return;
      if (event.target instanceof Element && event.target.closest('button')) return;
      hand = {
        cardId,
        pointer: event.pointerId,
        x: event.clientX,
        y: event.clientY,
        lifted: false,
        resting: undefined,
      };
      if (event.pointerType !== 'mouse') hand.resting = setTimeout(lift, REST_MS);
    };
    const move = (event: PointerEvent): void => {
      if (!hand || event.pointerId !== hand.pointer) return;
      const far = Math.hypot(event.clientX - hand.x, event.clientY - hand.y) > FAR_ENOUGH;
      if (!hand.lifted && far) {
        if (event.pointerType !== 'mouse') return end();
        lift();
      }
      if (!hand.lifted) return;
      if (ghost.current)
        ghost.current.style.transform = `translate(${event.clientX + 8}px, ${event.clientY + 8}px)`;
      const below = dayAt(event.clientX, event.clientY);
      if (below !== over) {
        over = below;
        setDrag({ cardId: hand.cardId, over });
      }
      scrollAtEdge(element, event.clientY);
    };
    const up = (event: PointerEvent): void => {
      if (!hand || event.pointerId !== hand.pointer) return;
      const { cardId, lifted } = hand;
      const day = over;
      end();
      if (!lifted) return;
      swallowClick();
      if (day !== null) drop.current(cardId, day === 'none' ? null : day);
    };
    const cancel = (event: KeyboardEvent | PointerEvent): void => {
      if (!hand?.lifted || (event instanceof KeyboardEvent && event.key !== 'Escape')) return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };
    // a finger with a task in it does not scroll
    const hold = (event: TouchEvent): void => {
      if (hand?.lifted) event.preventDefault();
    };
    const native = (event: DragEvent): void => event.preventDefault();
    element.addEventListener('pointerdown', down);
    element.addEventListener('dragstart', native);
    element.addEventListener('touchmove', hold, { passive: false });
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', end);
    addEventListener('keydown', cancel, true);
    return () => {
      clearTimeout(hand?.resting);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('dragstart', native);
      element.removeEventListener('touchmove', hold);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', end);
      removeEventListener('keydown', cancel, true);
    };
  }, [area, ghost]);
  return drag;
}

function dayAt(x: number, y: number): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const day = element.closest<HTMLElement>('[data-day]')?.dataset['day'];
    if (day !== undefined) return day;
  }
  return null;
}

function scrollAtEdge(area: HTMLElement, y: number): void {
  const scroller = area.querySelector('[data-scroll]');
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE) scroller.scrollBy(0, -12);
  else if (y > bottom - EDGE) scroller.scrollBy(0, 12);
}

/** The click that a drop makes is no wish to open the task. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, true), 0);
}
