import type { Id } from '@taktboard/board';
import { LabelPill } from '../../kit/label-pill.tsx';
import { useLabels } from '../state/use-topic.ts';
import styles from './card.module.css';

export function CardLabels({ ids }: { ids: readonly Id[] }) {
  const labels = useLabels();
  const shown = ids.map((id) => labels.get(id)).filter((label) => label !== undefined && !label.archived);
  if (shown.length === 0) return null;
  return (
    <div className={styles.labels}>
      {shown.map((label) => label && <LabelPill key={label.id} name={label.name} color={label.color} />)}
    </div>
  );
}
