import type { Id } from '@taktboard/board';
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { VirtualListHandle } from '../../kit/rows/list-scroll.ts';
import { useStore } from '../../kit/use-store.ts';
import { CardList } from '../columns/card-list.tsx';
import { cellKey, sameCell } from '../drag/cell.ts';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { QuickAdd } from '../quick-add/quick-add.tsx';
import { useBoard } from '../state/board-context.ts';
import { countRender } from '../state/render-count.ts';
import { useColumnName, useSelected } from '../state/use-topic.ts';
import { AlsoIn } from './also-in.tsx';
import type { SwimlaneIndex } from './swimlane-index.ts';
import styles from './swimlane-board.module.css';

interface SwimlaneCellProps {
  index: SwimlaneIndex;
  lane: string;
  laneName: string;
  columnId: Id;
  first: boolean;
}

/** What a swimlane has of a column: a list that scrolls by itself when it is long. */
export const SwimlaneCell = memo(function SwimlaneCell(props: SwimlaneCellProps) {
  countRender('column');
  const { index, lane, laneName, columnId, first } = props;
  const model = useBoard();
  const text = useGesturesText().swimlanes;
  const column = useColumnName(columnId) ?? '';
  const writable = useStore(model.connection.writable);
  const cell = useMemo(() => ({ columnId, lane }), [columnId, lane]);
  const cards = useSyncExternalStore(
    useCallback((notify: () => void) => index.subscribe(cell, notify), [index, cell]),
    () => index.cell(columnId, lane),
  );
  const receives = useSelected(
    model.carry,
    (carry) =>
      carry.kind === 'carried' &&
      carry.over !== null &&
      sameCell(carry.over, cell) &&
      !sameCell(carry.from, cell),
  );
  const own = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualListHandle>(null);
  useLayoutEffect(() => {
    if (!own.current) return undefined;
    const key = cellKey(cell);
    model.handles.set(key, {
      cell,
      lane: own.current,
      get scroller() {
        return scroller.current;
      },
      get list() {
        return list.current;
      },
    });
    index.mounted.set([...index.mounted.get(), key]);
    return () => {
      model.handles.delete(key);
      index.mounted.set(index.mounted.get().filter((other) => other !== key));
    };
  }, [model, index, cell]);
  const note = useMemo(
    () => (index.by === 'label' ? (id: Id) => <AlsoIn cardId={id} lane={lane} /> : undefined),
    [index, lane],
  );
  return (
    <section
      ref={own}
      className={styles.cell}
      aria-label={text.cell(column, laneName)}
      data-column={columnId}
      data-swimlane={lane}
      data-receives={receives || undefined}
    >
      <div ref={scroller} className={styles.cards} data-lane tabIndex={-1}>
        <CardList cell={cell} label={text.list(column, laneName)} {...{ cards, scroller, list, note }} />
      </div>
      {writable && (
        <QuickAdd columnId={columnId} columnName={text.cell(column, laneName)} lane={lane} first={first} />
      )}
    </section>
  );
});
