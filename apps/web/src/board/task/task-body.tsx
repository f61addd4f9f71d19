import type { Card } from '@taktboard/board';
import { ListChecks } from 'lucide-react';
import { memo, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { useColumnName } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import { ToldLines } from '../told/told-lines.tsx';
import { WalkBar } from '../told/walk-bar.tsx';
import { ActivityList } from './activity-list.tsx';
import { ApprovalSection } from './approval/approval-section.tsx';
import { ArchivedNote } from './archived-note.tsx';
import { BlockedField } from './blocked-field.tsx';
import { Checklist } from './checklist/checklist.tsx';
import { DateField } from './date-field.tsx';
import { DescriptionField } from './description-field.tsx';
import { EstimateField } from './estimate-field.tsx';
import { LabelsField } from './labels/labels-field.tsx';
import { MilestoneField } from './milestone-field.tsx';
import { ContributorsField, OwnerField } from './people-fields.tsx';
import { PriorityField } from './priority-field.tsx';
import { Dependencies } from './relations/dependencies.tsx';
import { LinkList } from './relations/link-list.tsx';
import { Thread } from './talk/thread.tsx';
import styles from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';

/** The text on the left and the facts on the right; on a phone the text, the facts, and then all that can be long. */
export const TaskBody = memo(function TaskBody({ card }: { card: Card }) {
  const { connection } = useBoard();
  const task = useTaskText();
  const writable = useStore(connection.writable);
  const [hasChecklist, setChecklist] = useState(false);
  const showsChecklist = card.checklist.length > 0 || hasChecklist;
  return (
    <>
      <WalkBar cardId={card.id} />
      {card.archived && <ArchivedNote cardId={card.id} writable={writable} />}
      <ToldLines cardId={card.id} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <DescriptionField card={card} writable={writable} />
          {showsChecklist && <Checklist card={card} writable={writable} begin={hasChecklist} />}
          {!showsChecklist && writable && (
            <Button
              look="plain"
              className={styles.begin}
              icon={<ListChecks size={16} aria-hidden="true" />}
              onClick={() => setChecklist(true)}
            >
              {task.check.begin}
            </Button>
          )}
          <div className={styles.relations}>
            <Dependencies card={card} writable={writable} />
            <LinkList card={card} writable={writable} />
          </div>
          <ApprovalSection cardId={card.id} />
          <Thread cardId={card.id} />
          <ActivityList cardId={card.id} />
        </div>
        <div className={styles.side}>
          <ColumnLine card={card} writable={writable} />
          <OwnerField card={card} writable={writable} />
          <ContributorsField card={card} writable={writable} />
          <DateField card={card} field="start" writable={writable} />
          <DateField card={card} field="due" writable={writable} />
          <PriorityField card={card} writable={writable} />
          <EstimateField card={card} writable={writable} />
          <LabelsField card={card} writable={writable} />
          <div className={styles.switches}>
            <MilestoneField card={card} writable={writable} />
            <BlockedField card={card} writable={writable} />
          </div>
        </div>
      </div>
    </>
  );
});

function ColumnLine({ card, writable }: { card: Card; writable: boolean }) {
  const model = useBoard();
  const column = useColumnName(card.columnId) ?? '';
  const task = useTaskText();
  const text = useText();
  return (
    <div className={styles.field}>
      <span className={styles.label}>{text.move.column}</span>
      <Button
        className={styles.value}
        disabled={!writable || card.archived === true}
        aria-label={task.moveFrom(column)}
        onClick={() => model.asking.set({ kind: 'move', cardId: card.id })}
      >
        <span className={styles.grow}>{column}</span>
      </Button>
    </div>
  );
}
