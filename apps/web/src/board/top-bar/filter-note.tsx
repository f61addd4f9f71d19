import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button } from '../../kit/button.tsx';
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import styles from './filter-note.module.css';

/** While a search hides cards: how many, and a way to see them again. It lies over the board and moves nothing. */
export function FilterNote() {
  const model = useBoard();
  const words = useSelected(model.filter, (filter) => filter.text.trim());
  return words === '' ? null : <Note words={words} />;
}

function Note({ words }: { words: string }) {
  const model = useBoard();
  const text = useText();
  const { projection } = model.connection;
  const counts = useSyncExternalStore(
    (notify) => {
      const ends = [
        projection.subscribe('any', notify),
        model.filter.subscribe(notify),
        model.fresh.subscribe(notify),
      ];
      return () => ends.forEach((end) => end());
    },
    () => {
      let all = 0;
      let shown = 0;
      for (const id of model.columnIds()) {
        all += projection.column(id)?.cardIds.length ?? 0;
        shown += model.visible(id).length;
      }
      return `${all - shown} ${shown}`;
    },
  );
  const [hidden = 0, shown = 0] = counts.split(' ').map(Number);
  return (
    <div className={styles.note} role="status">
      <span>{shown === 0 ? text.bar.nothing(words) : text.bar.hidden(hidden, shown)}</span>
      <Button look="plain" icon={<X size={14} />} onClick={() => model.setFilter('')}>
        {text.bar.clear}
      </Button>
    </div>
  );
}
