import type { Id } from '@taktboard/board';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { useCard, useLabels } from '../state/use-topic.ts';
import styles from './swimlane-board.module.css';

/** A task with several labels stands in each of their swimlanes: this says in which others. */
export function AlsoIn({ cardId, lane }: { cardId: Id; lane: string }) {
  const text = useGesturesText().swimlanes;
  const labels = useLabels();
  const others = (useCard(cardId)?.labels ?? [])
    .map((id) => labels.get(id))
    .filter((label) => label !== undefined && !label.archived && label.id !== lane);
  if (others.length === 0) return null;
  return <p className={styles.also}>{text.also(others.map((label) => label?.name).join(', '))}</p>;
}
