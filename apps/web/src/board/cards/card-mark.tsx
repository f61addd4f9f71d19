import type { Id } from '@taktboard/board';
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';
import styles from './card.module.css';

/** That others changed the task, or that values met in it. On its own, so that its coming renders no card. */
export function CardMark({ id }: { id: Id }) {
  const mark = useSelected(useBoard().marks, (marks) => marks.get(id));
  if (!mark) return null;
  const { kind, label } = mark;
  return (
    <span
      id={`mark-${id}`}
      role="img"
      aria-label={label}
      title={label}
      className={styles.mark}
      data-mark={kind}
    />
  );
}
