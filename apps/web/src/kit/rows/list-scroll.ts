import { ListWindow } from './list-window.ts';
import type { RowOffsets } from './row-offsets.ts';

/** Where the rows of a list are, though few of them are drawn. */
export interface VirtualListHandle {
  readonly rows: RowOffsets;
  /** As they were before the last change of their order. */
  readonly before: RowOffsets;
  readonly scrollOffset: number;
  readonly viewportSize: number;
  findItemIndex(offset: number): number;
  getItemOffset(row: number): number;
  getItemSize(row: number): number;
  scrollToIndex(row: number, options: { align: 'nearest' | 'start' | 'end' }): void;
}

interface ListScrollPorts {
  /** Of a row before any was measured, and of what is seen before that was; pixels. */
  row: number;
  view: number;
  /** Draws the rows anew when there is time, or before it comes back. */
  draw: () => void;
  drawNow: () => void;
}

/** A list's window on the page: what is scrolled and measured there, and where its rows are put. */
export class ListScroll {
  readonly window: ListWindow;
  readonly #ports: ListScrollPorts;
  readonly #sizes = new ResizeObserver((entries) => this.#measured(entries));
  readonly #keys = new Map<Element, string>();
  readonly #refs = new Map<string, (row: HTMLElement | null) => (() => void) | undefined>();
  #box: HTMLElement | null = null;
  #scroller: HTMLElement | null = null;
  #placed = { padding: -1, height: -1 };

  constructor(keys: readonly string[], ports: ListScrollPorts) {
    this.#ports = ports;
    this.window = new ListWindow(keys, ports);
  }

  begin(scroller: HTMLElement): void {
    this.end();
    this.#scroller = scroller;
    this.#sizes.observe(scroller);
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#scrolled();
  }

  end(): void {
    if (!this.#scroller) return;
    this.#sizes.unobserve(this.#scroller);
    this.#scroller.removeEventListener('scroll', this.#scrolled);
    this.#scroller = null;
  }

  /** Makes room for the rows above, and for all of them together. */
  place(box: HTMLElement | null = this.#box): void {
    if (box !== this.#box) this.#placed = { padding: -1, height: -1 };
    this.#box = box;
    if (!box) return;
    const { rows } = this.window;
    const padding = rows.at(this.window.drawn.first);
    const height = rows.total;
    if (padding !== this.#placed.padding) box.style.paddingTop = `${padding}px`;
    if (height !== this.#placed.height) box.style.height = `${height}px`;
    this.#placed = { padding, height };
  }

  /** The same function for the same row, so that a row that is drawn again is not observed again. */
  rowRef(key: string): (row: HTMLElement | null) => (() => void) | undefined {
    let ref = this.#refs.get(key);
    if (ref) return ref;
    ref = (row) => {
      if (!row) return undefined;
      this.#keys.set(row, key);
      this.#sizes.observe(row);
      return () => {
        this.#sizes.unobserve(row);
        this.#keys.delete(row);
        this.#refs.delete(key);
      };
    };
    this.#refs.set(key, ref);
    return ref;
  }

  readonly handle: VirtualListHandle = handleOf(this);

  scrollToRow(row: number, align: 'nearest' | 'start' | 'end'): void {
    this.#scrollTo(this.window.topFor(row, align));
    // what was never drawn is measured at once: its place was a guess
    const heights = new Map<string, number>();
    for (const [element, key] of this.#keys) heights.set(key, element.getBoundingClientRect().height);
    if (this.window.measured(heights) === null) return;
    this.place();
    this.#scrollTo(this.window.topFor(row, align));
  }

  #scrollTo(top: number): void {
    if (!this.#scroller) return;
    this.#scroller.scrollTop = top;
    this.window.top = this.#scroller.scrollTop;
    if (this.window.needsMore) this.#ports.drawNow();
  }

  readonly #scrolled = (): void => {
    if (!this.#scroller) return;
    this.window.top = this.#scroller.scrollTop;
    if (this.window.hasGap) this.#ports.drawNow();
    else if (this.window.needsMore) this.#ports.draw();
  };

  #measured(entries: readonly ResizeObserverEntry[]): void {
    const heights = new Map<string, number>();
    for (const { target, contentRect, borderBoxSize } of entries) {
      const key = this.#keys.get(target);
      if (key !== undefined) heights.set(key, borderBoxSize[0]?.blockSize ?? contentRect.height);
      else if (target === this.#scroller && contentRect.height > 0) this.window.view = contentRect.height;
    }
    const moved = this.window.measured(heights);
    if (moved !== null) this.place();
    if (moved) this.#scrollTo(this.window.top + moved);
    else if (this.window.needsMore) this.#ports.drawNow();
  }
}

function handleOf(list: ListScroll): VirtualListHandle {
  return {
    get rows() {
      return list.window.rows;
    },
    get before() {
      return list.window.before;
    },
    get scrollOffset() {
      return list.window.top;
    },
    get viewportSize() {
      return list.window.view;
    },
    findItemIndex: (offset) => Math.max(0, list.window.rows.rowAt(offset)),
    getItemOffset: (row) => list.window.rows.at(row),
    getItemSize: (row) => list.window.rows.sizeOf(row),
    scrollToIndex: (row, { align }) => list.scrollToRow(row, align),
  };
}
