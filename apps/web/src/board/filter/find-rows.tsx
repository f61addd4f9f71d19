import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { FilterBar } from './filter-bar.tsx';
import { FindTools } from './find-tools.tsx';
import styles from './find-rows.module.css';

/** Below the bar: on a narrow page the search for as long as it is in use, and the row of what is filtered by. */
export function FindRows({ onDone }: { onDone: () => void }) {
  const model = useBoard();
  const searching = useStore(model.searching);
  return (
    <>
      {searching && (
        <div className={styles.row}>
          <FindTools onDone={onDone} />
        </div>
      )}
      <FilterBar />
    </>
  );
}
