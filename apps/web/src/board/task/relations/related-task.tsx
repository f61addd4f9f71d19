import type { Card } from '@taktboard/board';
import { Archive, CircleCheck, CircleDashed, X } from 'lucide-react';
import { IconButton } from '../../../kit/icon-button.tsx';
import { useBoard } from '../../state/board-context.ts';
import { useColumnKind, useColumnName } from '../../state/use-topic.ts';
import { useText } from '../../text/board-messages.ts';
import { useTaskText } from '../text/task-messages.ts';
import styles from './relations.module.css';

interface RelatedTaskProps {
  card: Card;
  onRemove: (() => void) | undefined;
}

/** Another task in one line: how it stands, what it is called, where it is. */
export function RelatedTask({ card, onRemove }: RelatedTaskProps) {
  const model = useBoard();
  const text = useText();
  const task = useTaskText();
  const kind = useColumnKind(card.columnId);
  const column = useColumnName(card.columnId) ?? '';
  const title = card.title || text.card.untitled;
  const state = card.archived ? 'archived' : kind === 'done' ? 'done' : 'open';
  const Icon = { archived: Archive, done: CircleCheck, open: CircleDashed }[state];
  return (
    <li className={styles.row}>
      <span className={styles.state} data-state={state}>
        <Icon size={16} role="img" aria-label={task.relations.states[state]} />
      </span>
      <a
        className={styles.title}
        data-done={state === 'open' ? undefined : ''}
        href={model.hrefOf(card.id)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          model.open(card.id);
        }}
      >
        {title}
      </a>
      <span className={styles.hint}>{column}</span>
      {onRemove && (
        <IconButton
          className={styles.remove}
          label={task.relations.remove(title)}
          icon={<X size={14} />}
          onClick={onRemove}
        />
      )}
    </li>
  );
}
