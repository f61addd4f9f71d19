import { scrollUnder } from './auto-scroll.ts';
import {
  LONG_PRESS_MS,
  nextGesture,
  type DragBy,
  type Gesture,
  type GestureEvent,
  type Point,
} from './drag-gesture.ts';

export interface DragEvents {
  /** The press has become a drag. @returns false to let go of it */
  onLift(element: HTMLElement, by: DragBy): boolean;
  /** The pointer has moved, or what lies under it has been scrolled. */
  onMove(point: Point): void;
  onDrop(): void;
  onCancel(): void;
}

interface Press {
  element: HTMLElement;
  /** Where in the element it was taken hold of. */
  grip: Point;
  listening: AbortController;
}

/**
 * Dragging one thing with mouse or finger. What is lifted is shown by `hand`, a fixed element that follows the pointer
 * by transform alone.
 *
 * A finger's events are listened to at the element that it touched: they go on there even when a virtual list takes the
 * element off the page.
 */
export class PointerDrag {
  readonly #events: DragEvents;
  readonly #hand: () => HTMLElement | null;
  #gesture: Gesture = { kind: 'idle' };
  #press: Press | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;

  constructor(hand: () => HTMLElement | null, events: DragEvents) {
    this.#hand = hand;
    this.#events = events;
  }

  /** Hands over a `mousedown` or `touchstart` on something that can be dragged. */
  press(element: HTMLElement, event: MouseEvent | TouchEvent): void {
    const at = pointOf(event);
    if (!at || this.#gesture.kind !== 'idle' || ('button' in event && event.button !== 0)) return;
    const box = element.getBoundingClientRect();
    const by: DragBy = 'touches' in event ? 'touch' : 'mouse';
    this.#press = {
      element,
      grip: { x: at.x - box.left, y: at.y - box.top },
      listening: new AbortController(),
    };
    this.#listen(by, event.target ?? element);
    if (by === 'touch') this.#rest = setTimeout(() => this.#happened({ kind: 'rested' }), LONG_PRESS_MS);
    this.#happened({ kind: 'press', by, at });
  }

  cancel(): void {
    this.#happened({ kind: 'cancel' });
  }

  #listen(by: DragBy, target: EventTarget): void {
    const signal = this.#press?.listening.signal;
    if (!signal) return;
    const move = (event: Event) => {
      const at = pointOf(event as MouseEvent | TouchEvent);
      if (this.#gesture.kind === 'held') event.preventDefault(); // the page must not scroll or select meanwhile
      if (at) this.#happened({ kind: 'move', at });
    };
    const release = (event: Event) => {
      if (this.#gesture.kind === 'held' && event.cancelable) event.preventDefault(); // no click after a long press
      this.#happened({ kind: 'release' });
    };
    const cancel = () => this.cancel();
    const prevent = (event: Event) => event.preventDefault();
    const [source, moved, released] =
      by === 'touch' ? [target, 'touchmove', 'touchend'] : [document, 'mousemove', 'mouseup'];
    source.addEventListener(moved, move, { signal, passive: false });
    source.addEventListener(released, release, { signal, passive: false });
    if (by === 'touch') source.addEventListener('touchcancel', cancel, { signal });
    document.addEventListener('dragstart', prevent, { signal }); // links and images would drag themselves
    document.addEventListener('contextmenu', (event) => this.#gesture.kind === 'held' && prevent(event), {
      signal,
    });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
    window.addEventListener('blur', cancel, { signal });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#gesture.kind !== 'held') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  }

  #happened(event: GestureEvent): void {
    const { state, effect } = nextGesture(this.#gesture, event);
    this.#gesture = state;
    if (effect === 'lift') this.#lift();
    if (effect === 'move') this.#follow();
    if (state.kind === 'idle') this.#end(effect);
  }

  #lift(): void {
    const press = this.#press;
    if (!press || this.#gesture.kind !== 'held') return;
    getSelection()?.removeAllRanges();
    if (!this.#events.onLift(press.element, this.#gesture.by)) {
      this.#gesture = { kind: 'idle' };
      this.#end(null);
      return;
    }
    const box = press.element.getBoundingClientRect();
    const hand = this.#hand();
    if (hand) hand.style.width = `${box.width}px`;
    this.#follow();
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #follow(): void {
    if (this.#gesture.kind !== 'held' || !this.#press) return;
    const { at } = this.#gesture;
    const { grip } = this.#press;
    const hand = this.#hand();
    if (hand) hand.style.transform = `translate(${at.x - grip.x}px, ${at.y - grip.y}px)`;
    this.#events.onMove(at);
  }

  #scroll(): void {
    if (this.#gesture.kind !== 'held') return;
    if (scrollUnder(this.#gesture.at)) this.#events.onMove(this.#gesture.at);
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #end(effect: string | null): void {
    clearTimeout(this.#rest);
    cancelAnimationFrame(this.#frame);
    this.#press?.listening.abort();
    this.#press = null;
    if (effect === 'drop' || effect === 'cancel') swallowClick();
    if (effect === 'drop') this.#events.onDrop();
    if (effect === 'cancel') this.#events.onCancel();
  }
}

/** The release of a drag is no click on what lies under it. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('click', swallow, { capture: true, once: true });
  // the click comes in the same turn as the release, or not at all
  setTimeout(() => document.removeEventListener('click', swallow, { capture: true }));
}

/** undefined with more than one finger: that is a gesture of the browser's. */
function pointOf(event: MouseEvent | TouchEvent): Point | undefined {
  if (!('touches' in event)) return { x: event.clientX, y: event.clientY };
  const [touch, ...more] = event.touches;
  return touch && more.length === 0 ? { x: touch.clientX, y: touch.clientY } : undefined;
}
