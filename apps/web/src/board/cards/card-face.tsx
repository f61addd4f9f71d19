import type { Id } from '@taktboard/board';
import { cx } from '../../kit/cx.ts';
import { NOBODY } from '../presence/presence-by-card.ts';
import { useCard } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import { CardLabels } from './card-labels.tsx';
import { CardMeta } from './card-meta.tsx';
import styles from './card.module.css';

/** A card as a picture: in the hand, or in the gap where it would land. */
export function CardFace({ id, lifted }: { id: Id; lifted?: boolean }) {
  const card = useCard(id);
  const text = useText();
  if (!card) return null;
  return (
    <div
      className={cx(styles.card, lifted && styles.inHand)}
      data-carried={lifted || undefined}
      aria-hidden="true"
    >
      <CardLabels ids={card.labels} />
      <div className={styles.head}>
        <span className={styles.title}>
          <span className={styles.lines}>{card.title || text.card.untitled}</span>
        </span>
        <CardMeta card={card} readers={NOBODY.readers} />
      </div>
    </div>
  );
}
