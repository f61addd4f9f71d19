import type { Id } from '@taktboard/board';
import { useLayoutEffect, useRef } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { useText } from '../text/board-messages.ts';
import { TaskBody } from './task-body.tsx';
import styles from './task-dialog.module.css';
import { TaskHead } from './task-head.tsx';
import { useTaskText } from './text/task-messages.ts';
import { useSteadyCard } from './use-steady-card.ts';
import { useTaskKeys } from './use-task-keys.ts';

interface TaskDialogProps {
  cardId: Id;
  onClose: () => void;
}

/** Everything about one task. Each field is kept as it is changed; there is nothing to save and nothing to lose. */
export function TaskDialog({ cardId, onClose }: TaskDialogProps) {
  const card = useSteadyCard(cardId);
  const text = useText();
  const task = useTaskText();
  const body = useRef<HTMLDivElement>(null);
  const onKeyDown = useTaskKeys(cardId, false);
  // the focus begins at the dialog itself: nothing is written by a stray key, and a reader hears the title first
  useLayoutEffect(() => body.current?.focus(), [cardId]);
  if (!card) {
    return (
      <Dialog title={task.gone} bare onClose={onClose}>
        <EmptyState
          title={task.gone}
          actions={
            <Button data-autofocus onClick={onClose}>
              {task.back}
            </Button>
          }
        >
          {task.goneText}
        </EmptyState>
      </Dialog>
    );
  }
  return (
    <Dialog title={card.title || text.card.untitled} wide bare className={styles.dialog} onClose={onClose}>
      <div ref={body} tabIndex={-1} className={styles.task} data-autofocus data-task onKeyDown={onKeyDown}>
        <TaskHead key={cardId} card={card} isPage={false} onClose={onClose} />
        <TaskBody key={`${cardId} body`} card={card} />
      </div>
    </Dialog>
  );
}
