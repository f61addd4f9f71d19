import { Skeleton } from '../kit/skeleton.tsx';
import styles from './board-skeleton.module.css';
import { useText } from './text/board-messages.ts';

/** Cards in each column of the picture: uneven, as boards are. */
const COLUMNS = [
  [1, 2, 3, 4, 5, 6, 7],
  [1, 2, 3, 4],
  [1, 2, 3, 4, 5],
  [1, 2, 3],
  [1, 2, 3, 4, 5, 6],
];

/** The board's own shape, before its content is here. */
export function BoardSkeleton() {
  const text = useText();
  return (
    <div className={styles.columns} aria-busy="true">
      <p className="visually-hidden" role="status">
        {text.loading}
      </p>
      {COLUMNS.map((cards) => (
        <div key={cards.length} className={styles.column}>
          <Skeleton width={120} height={20} />
          {cards.map((card) => (
            <Skeleton key={card} width="100%" height={60} />
          ))}
        </div>
      ))}
    </div>
  );
}
