import { useEffect, useRef, type RefObject } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { useLanguage } from '../../i18n/messages.ts';
import { paper } from '../../kit/paper.ts';
import { useStore } from '../../kit/use-store.ts';
import { ColumnHeader } from '../columns/column-header.tsx';
import { cellKey } from '../drag/cell.ts';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { useBoard } from '../state/board-context.ts';
import { useColumn, useColumnIds, useSelected, useVisible } from '../state/use-topic.ts';
import type { SwimlaneBy } from './lane-of.ts';
import { SwimlaneIndex } from './swimlane-index.ts';
import { Swimlane } from './swimlane.tsx';
import styles from './swimlane-board.module.css';

interface SwimlaneBoardProps {
  by: SwimlaneBy;
  scroller: RefObject<HTMLDivElement | null>;
  dragging: boolean;
}

/** The board in rows: one for each owner, label or priority, over the same columns. */
export function SwimlaneBoard({ by, scroller, dragging }: SwimlaneBoardProps) {
  const model = useBoard();
  const index = useStore(model.swimlanes);
  const language = useLanguage();
  useEffect(() => {
    const made = new SwimlaneIndex(model, by, language);
    model.swimlanes.set(made);
    return () => {
      made.end();
      if (model.swimlanes.get() === made) model.swimlanes.set(null);
    };
  }, [model, by, language]);
  return index?.by === by ? <Rows {...{ index, scroller, dragging }} /> : null;
}

interface RowsProps {
  index: SwimlaneIndex;
  scroller: RefObject<HTMLDivElement | null>;
  dragging: boolean;
}

function Rows({ index, scroller, dragging }: RowsProps) {
  const model = useBoard();
  const text = useGesturesText().swimlanes;
  const lanes = useStore(index.lanes);
  const columnIds = useColumnIds();
  const onPaper = useStore(paper);
  const list = useRef<VirtualizerHandle>(null);
  const heads = useRef<HTMLDivElement>(null);
  const source = useSelected(model.carry, (carry) =>
    carry.kind === 'carried' ? carry.from.lane : undefined,
  );
  const focused = useSelected(model.spot, (spot) => spot?.lane);
  useEffect(
    () =>
      index.wanted.subscribe(() => {
        const lane = index.wanted.get()?.lane;
        const row = lane === undefined ? -1 : index.lanes.get().indexOf(lane);
        const isThere = lane !== undefined && index.mounted.get().some((key) => key.endsWith(`/${lane}`));
        if (row >= 0 && !isThere) list.current?.scrollToIndex(row, { align: 'nearest' });
      }),
    [index],
  );
  const kept = [source, focused].map((lane) => (lane === undefined ? -1 : lanes.indexOf(lane)));
  return (
    <div
      ref={scroller}
      className={styles.board}
      data-columns
      data-dragging={dragging || undefined}
      role="group"
      aria-label={text.board}
      style={{ ['--columns' as string]: columnIds.length }}
    >
      <div ref={heads} className={styles.heads}>
        {columnIds.map((id) => (
          <Head key={id} id={id} />
        ))}
      </div>
      <div className={styles.lanes}>
        <Virtualizer
          ref={list}
          scrollRef={scroller}
          startMargin={40}
          data={lanes}
          keepMounted={onPaper ? [...lanes.keys()] : kept.filter((row) => row >= 0)}
        >
          {(lane, row) => (
            <Swimlane
              key={cellKey({ columnId: index.by, lane })}
              {...{ index, lane, columnIds }}
              first={row === 0}
            />
          )}
        </Virtualizer>
      </div>
    </div>
  );
}

function Head({ id }: { id: string }) {
  const model = useBoard();
  const column = useColumn(id);
  const shown = useVisible(id).length;
  const writable = useStore(model.connection.writable);
  const coming = useSelected(model.carry, (carry) =>
    carry.kind === 'carried' && carry.over?.columnId === id && carry.from.columnId !== id
      ? carry.cardIds.length
      : 0,
  );
  if (!column) return null;
  return (
    <div className={styles.head} data-column={id}>
      <ColumnHeader {...{ column, shown, writable, coming }} fixed />
    </div>
  );
}
