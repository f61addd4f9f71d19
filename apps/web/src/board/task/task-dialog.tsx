import type { Card, Id } from '@taktboard/board';
import { Archive, ArchiveRestore, MoveRight, X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { archiveCard, perform } from '../state/perform.ts';
import { useCard, useColumnName } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import { ActivityList } from './activity-list.tsx';
import { BlockedField } from './blocked-field.tsx';
import { Checklist } from './checklist.tsx';
import { CommentList } from './comment-list.tsx';
import { DateField } from './date-field.tsx';
import { DescriptionField } from './description-field.tsx';
import { LabelsField } from './labels-field.tsx';
import { LinkList } from './link-list.tsx';
import { ContributorsField, OwnerField } from './people-fields.tsx';
import { PriorityField } from './priority-field.tsx';
import { Readers } from './readers.tsx';
import styles from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';
import { TitleField } from './title-field.tsx';

interface TaskDialogProps {
  cardId: Id;
  onClose: () => void;
}

/** Everything about one task. Each field is kept as it is changed; there is nothing to save and nothing to lose. */
export function TaskDialog({ cardId, onClose }: TaskDialogProps) {
  const card = useCard(cardId);
  const text = useText();
  const task = useTaskText();
  if (!card) {
    return (
      <Dialog title={task.gone} onClose={onClose}>
        <EmptyState title={task.gone} actions={<Button onClick={onClose}>{task.back}</Button>}>
          {task.goneText}
        </EmptyState>
      </Dialog>
    );
  }
  return (
    <Dialog title={card.title || text.card.untitled} wide bare className={styles.dialog} onClose={onClose}>
      <Task card={card} onClose={onClose} />
    </Dialog>
  );
}

function Task({ card, onClose }: { card: Card; onClose: () => void }) {
  const { connection } = useBoard();
  const task = useTaskText();
  const writable = useStore(connection.writable);
  const first = useRef<HTMLDivElement>(null);
  // the focus begins at the dialog itself: nothing is written by a stray key, and a reader hears the title first
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <div ref={first} tabIndex={-1} className={styles.task} data-autofocus>
      <header className={styles.head}>
        <TitleField card={card} writable={writable} />
        <Readers cardId={card.id} />
        <IconButton label={task.close} shortcut="Esc" icon={<X size={18} />} onClick={onClose} />
      </header>
      {card.archived && <p className={styles.archived}>{task.archived}</p>}
      <div className={styles.columns}>
        <div className={styles.main}>
          <DescriptionField card={card} writable={writable} />
          <Checklist card={card} writable={writable} />
          <LinkList links={card.links} />
          <CommentList cardId={card.id} />
          <ActivityList cardId={card.id} />
        </div>
        <div className={styles.side}>
          <ColumnLine card={card} writable={writable} />
          <OwnerField card={card} writable={writable} />
          <ContributorsField card={card} writable={writable} />
          <DateField card={card} field="start" writable={writable} />
          <DateField card={card} field="due" writable={writable} />
          <PriorityField card={card} writable={writable} />
          <LabelsField card={card} writable={writable} />
          <BlockedField card={card} writable={writable} />
          {writable && <ArchiveButton card={card} onClose={onClose} />}
        </div>
      </div>
    </div>
  );
}

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
        <MoveRight size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}

function ArchiveButton({ card, onClose }: { card: Card; onClose: () => void }) {
  const model = useBoard();
  const task = useTaskText();
  const text = useText();
  if (card.archived) {
    return (
      <Button
        icon={<ArchiveRestore size={16} />}
        onClick={() => perform(model, { type: 'card.restore', id: card.id })}
      >
        {task.restore}
      </Button>
    );
  }
  return (
    <Button
      look="plain"
      className={styles.archive}
      icon={<Archive size={16} />}
      onClick={() => {
        if (archiveCard(model, card.id)) onClose();
      }}
    >
      {text.card.archive}
    </Button>
  );
}
