import type { Id } from '@taktboard/board';
import { MessageSquare } from 'lucide-react';
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import styles from './card-meta.module.css';

/** How many comments a task has, and of these such as ask for an answer that is not there yet; nothing where there are none. */
export function CommentsFact({ cardId }: { cardId: Id }) {
  const model = useBoard();
  const text = useText();
  const comments = useSelected(model.comments, (counts) => counts.get(cardId) ?? 0);
  const questions = useSelected(model.questions, (counts) => counts.get(cardId) ?? 0);
  if (comments === 0) return null;
  const told = text.card.comments(comments, questions);
  return (
    <span className={styles.fact} data-asks={questions > 0 || undefined} title={told}>
      <MessageSquare size={13} aria-hidden="true" />
      <span aria-hidden="true">{comments}</span>
      <span className="visually-hidden">{told}</span>
    </span>
  );
}
