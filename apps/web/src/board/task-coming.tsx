import { Skeleton } from '../kit/skeleton.tsx';
import styles from './task-coming.module.css';
import { useText } from './text/board-messages.ts';

/** In the place of a task whose program is still on its way: on a slow line a press is seen to be heard. */
export function TaskComing() {
  const text = useText();
  return (
    <div className={styles.sheet} role="status">
      <span className="visually-hidden">{text.save.loading}</span>
      <Skeleton width="60%" height={28} />
      <Skeleton width="100%" height={96} />
      <Skeleton width="80%" height={160} />
    </div>
  );
}
