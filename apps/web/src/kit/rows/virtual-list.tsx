import { useEffect, useImperativeHandle, useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { ReactElement, ReactNode, Ref, RefObject } from 'react';
import { flushSync } from 'react-dom';
import { cx } from '../cx.ts';
import { paper } from '../paper.ts';
import { useStore } from '../use-store.ts';
import { whenDrawn } from '../when-drawn.ts';
import { ListScroll, type VirtualListHandle } from './list-scroll.ts';
import styles from './virtual-list.module.css';

interface VirtualListProps {
  ref: Ref<VirtualListHandle>;
  /** What scrolls; the list begins where its content does. */
  scrollRef: RefObject<HTMLElement | null>;
  /** What the rows show, each once. */
  data: readonly string[];
  /** Rows that are drawn wherever they are: one with the focus must not lose it. */
  keepMounted: readonly number[];
  /** What a row shows. The same function is not asked again for a row that is drawn already. */
  children: ShowRow;
}

type ShowRow = (key: string, row: number) => ReactNode;

/** Of a row before any was measured; pixels. */
const ROW_PX = 66;

/**
 * A list of which only the rows in sight are drawn. They stand in the page's own flow, below as much room as those above
 * them take: a row that comes or goes moves the others without any of them being drawn, placed or measured anew.
 */
export function VirtualList({ ref, scrollRef, data, keepMounted, children }: VirtualListProps) {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const box = useRef<HTMLDivElement>(null);
  const [list] = useState(
    () => new ListScroll(data, { row: ROW_PX, view: innerHeight, draw, drawNow: () => flushSync(draw) }),
  );
  list.window.setKeys(data);
  const inSight = list.window.range();
  const { first, last } = useStore(paper) ? { first: 0, last: data.length - 1 } : inSight;
  const drawn = [...new Set(keepMounted)].filter((row) => row < first || row > last);
  for (let row = first; row <= last; row += 1) drawn.push(row);
  drawn.sort((a, b) => a - b);
  const [rows] = useState(() => new DrawnRows());
  rows.begin(children);
  useLayoutEffect(() => {
    // what scrolls is above, and in its reference once all of this commit is done
    queueMicrotask(() => scrollRef.current && list.begin(scrollRef.current));
    return () => list.end();
  }, [list, scrollRef]);
  useLayoutEffect(() => list.place(box.current));
  useImperativeHandle(ref, () => list.handle, [list]);
  useEffect(
    // numbers are for those who listen: they come after the frame, which does not wait for them
    () => whenDrawn(() => box.current && numberRows(box.current, drawn, data.length)),
  );
  return (
    <div ref={box} className={styles.rows}>
      {drawn.map((row) => {
        const key = data[row] ?? '';
        const top = row < first || row > last ? list.window.rows.at(row) : undefined;
        return rows.of(key, top, () => (
          <div
            key={key}
            ref={list.rowRef(key)}
            role="listitem"
            className={cx(styles.row, top !== undefined && styles.apart)}
            style={top === undefined ? undefined : { top }}
          >
            {children(key, row)}
          </div>
        ));
      })}
    </div>
  );
}

/** The rows as they were drawn last: React leaves alone what is the very same. */
class DrawnRows {
  #show: ShowRow | null = null;
  #before: ReadonlyMap<string, ReactElement> = new Map();
  #now = new Map<string, ReactElement>();

  begin(show: ShowRow): void {
    this.#before = show === this.#show ? this.#now : new Map();
    this.#now = new Map();
    this.#show = show;
  }

  /** @param top of a row that stands by itself: it is drawn anew each time */
  of(key: string, top: number | undefined, draw: () => ReactElement): ReactElement {
    if (top !== undefined) return draw();
    const row = this.#before.get(key) ?? draw();
    this.#now.set(key, row);
    return row;
  }
}

function numberRows(box: HTMLElement, drawn: readonly number[], count: number): void {
  for (const [index, row] of drawn.entries()) {
    const element = box.children[index];
    // a column that is drawn because a card is carried over it has the same numbers
    if (!element || (element.ariaPosInSet === String(row + 1) && element.ariaSetSize === String(count)))
      continue;
    element.ariaPosInSet = String(row + 1);
    element.ariaSetSize = String(count);
  }
}
