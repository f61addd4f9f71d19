import type { Id } from '@taktboard/board';
import { memo, useLayoutEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import type { VirtualListHandle } from '../../kit/rows/list-scroll.ts';
import { useStore } from '../../kit/use-store.ts';
import type { Carry } from '../drag/carry.ts';
import { useBoard } from '../state/board-context.ts';
import { countRender } from '../state/render-count.ts';
import { useColumn, useSelected, useVisible } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import { CardList } from './card-list.tsx';
import { ColumnHeader } from './column-header.tsx';
import styles from './column.module.css';
import { EmptyColumn } from './empty-column.tsx';
import { QuickAdd } from '../quick-add/quick-add.tsx';

export const Column = memo(function Column({ id }: { id: Id }) {
  countRender('column');
  const model = useBoard();
  const column = useColumn(id);
  const cards = useVisible(id);
  const writable = useStore(model.connection.writable);
  const text = useText();
  const cell = useMemo(() => ({ columnId: id }), [id]);
  const lane = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualListHandle>(null);
  const folded = useSelected(model.look, (look) => look.folded.has(id));
  const coming = useSelected(model.carry, (carry) => comingTo(id, carry));
  const receives = coming > 0;
  useLayoutEffect(() => {
    if (!lane.current) return;
    model.handles.set(id, {
      cell,
      lane: lane.current,
      get scroller() {
        return scroller.current;
      },
      get list() {
        return list.current;
      },
    });
    return () => void model.handles.delete(id);
  }, [model, id, cell]);
  if (!column) return null;
  const empty = cards.length === 0;
  return (
    <section
      ref={lane}
      className={styles.column}
      aria-label={column.name}
      data-column={id}
      data-receives={receives || undefined}
      data-folded={folded || undefined}
    >
      <ColumnHeader {...{ column, writable, folded, coming }} shown={cards.length} />
      {!folded && (
        <>
          <Lane scroller={scroller}>
            {empty && !receives && <EmptyColumn column={column} writable={writable} />}
            <CardList
              cell={cell}
              label={text.column.list(column.name)}
              cards={cards}
              scroller={scroller}
              list={list}
            />
          </Lane>
          {writable && <QuickAdd columnId={id} columnName={column.name} />}
        </>
      )}
    </section>
  );
});

/** How many that are carried over a column would be new in it. */
function comingTo(id: Id, carry: Carry): number {
  if (carry.kind !== 'carried' || carry.over?.columnId !== id) return 0;
  return carry.from.columnId === id ? 0 : carry.cardIds.length;
}

/** The drop target is the column as a whole: whoever drags asks which lane lies under the pointer. */
function Lane(props: { scroller: RefObject<HTMLDivElement | null>; children: ReactNode }) {
  const { scroller, children } = props;
  return (
    <div ref={scroller} className={styles.lane} data-lane tabIndex={-1}>
      {children}
    </div>
  );
}
