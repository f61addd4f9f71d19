import { Skeleton } from '../kit/skeleton.tsx';
import styles from './board-skeleton.module.css';
import { useText } from './text/board-messages.ts';

/** Cards in each column of the picture: uneven, as boards are. */
const COLUMNS = [7, 4, 5, 3, 6];

/** The board's own shape, before its content is here. */
export function BoardSkeleton() {
  const text = useText();
  return (
    <div className={styles.columns} aria-busy="true">
      <p className="visually-hidden" role="status">
        {text.loading}
      </p>
      {COLUMNS.map((cards, column) => (
        <div key={column} className={styles.column}>
          <Skeleton width={120} height={20} />
          {Array.from({ length: cards }, (_, card) => (
            <Skeleton key={card} width="100%" height={60} />
          ))}
        </div>
      ))}
    </div>
  );
}
