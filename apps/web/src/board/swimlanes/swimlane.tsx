import type { Id } from '@taktboard/board';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useSyncExternalStore } from 'react';
import { Avatar } from '../../kit/avatar.tsx';
import { LabelSwatch } from '../../kit/label-pill.tsx';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { useBoard } from '../state/board-context.ts';
import { toggledIn } from '../state/board-look.ts';
import { useSelected } from '../state/use-topic.ts';
import { WITHOUT } from './lane-of.ts';
import { laneName } from './say-lane.ts';
import { SwimlaneCell } from './swimlane-cell.tsx';
import type { SwimlaneIndex } from './swimlane-index.ts';
import styles from './swimlane-board.module.css';

interface SwimlaneProps {
  index: SwimlaneIndex;
  lane: string;
  columnIds: readonly Id[];
  /** Where a line for a new task opens when only its column was named. */
  first: boolean;
}

/** One row: its head, and below it what it has of each column. */
export const Swimlane = memo(function Swimlane({ index, lane, columnIds, first }: SwimlaneProps) {
  const model = useBoard();
  const key = `${index.by}/${lane}`;
  const folded = useSelected(model.look, ({ foldedLanes }) => foldedLanes.has(key));
  const name = laneName(model, lane);
  return (
    <section className={styles.lane} aria-label={name}>
      <button
        type="button"
        className={styles.title}
        aria-expanded={!folded}
        onClick={() => {
          const look = model.look.get();
          model.look.set({ ...look, foldedLanes: toggledIn(look.foldedLanes, key) });
        }}
      >
        {folded ? (
          <ChevronRight size={16} aria-hidden="true" />
        ) : (
          <ChevronDown size={16} aria-hidden="true" />
        )}
        <LaneMark index={index} lane={lane} name={name} />
        <span className={styles.name}>{name}</span>
        <Count index={index} lane={lane} columnIds={columnIds} />
      </button>
      {!folded && (
        <div className={styles.cells}>
          {columnIds.map((columnId) => (
            <SwimlaneCell key={columnId} {...{ index, lane, columnId, first }} laneName={name} />
          ))}
        </div>
      )}
    </section>
  );
});

function LaneMark({ index, lane, name }: { index: SwimlaneIndex; lane: string; name: string }) {
  const { projection } = useBoard().connection;
  if (index.by === 'owner')
    return <Avatar person={lane === WITHOUT ? undefined : { id: lane, name }} size="small" decorative />;
  const label = index.by === 'label' ? projection.labels().get(lane) : undefined;
  return label ? <LabelSwatch color={label.color} /> : null;
}

function Count({ index, lane, columnIds }: Pick<SwimlaneProps, 'index' | 'lane' | 'columnIds'>) {
  const text = useGesturesText().swimlanes;
  const count = useSyncExternalStore(
    (notify) => {
      const ends = columnIds.map((columnId) => index.subscribe({ columnId, lane }, notify));
      return () => ends.forEach((end) => end());
    },
    () => index.count(lane),
  );
  return <span className={styles.count}>{text.count(count)}</span>;
}
