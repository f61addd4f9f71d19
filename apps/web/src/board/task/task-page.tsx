import type { Id } from '@taktboard/board';
import { useLayoutEffect, useRef } from 'react';
import { Button } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { useText } from '../text/board-messages.ts';
import { TaskBody } from './task-body.tsx';
import styles from './task-dialog.module.css';
import { TaskHead } from './task-head.tsx';
import { useTaskText } from './text/task-messages.ts';
import { useSteadyCard } from './use-steady-card.ts';
import { useTaskKeys } from './use-task-keys.ts';

interface TaskPageProps {
  cardId: Id;
  /** To the board. */
  onClose: () => void;
}

/** The same task as a page of its own: to write in at length, to send to someone, to print. */
export function TaskPage({ cardId, onClose }: TaskPageProps) {
  const card = useSteadyCard(cardId);
  const text = useText();
  const task = useTaskText();
  const page = useRef<HTMLElement>(null);
  const onKeyDown = useTaskKeys(cardId, true);
  useLayoutEffect(() => page.current?.focus({ preventScroll: true }), [cardId]);
  if (!card) {
    return (
      <EmptyState title={task.gone} actions={<Button onClick={onClose}>{task.back}</Button>}>
        {task.goneText}
      </EmptyState>
    );
  }
  return (
    <article
      ref={page}
      tabIndex={-1}
      className={styles.page}
      aria-label={card.title || text.card.untitled}
      data-task
      data-task-page
      onKeyDown={(event) => {
        onKeyDown(event);
        event.stopPropagation(); // the board's keys are for the board
      }}
    >
      <h2 className="visually-hidden">{card.title || text.card.untitled}</h2>
      <div className={styles.sheet}>
        <TaskHead key={cardId} card={card} isPage onClose={onClose} />
        <TaskBody key={`${cardId} body`} card={card} />
      </div>
    </article>
  );
}
