import type { Id } from '@taktboard/board';
import { useMemo, useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { useToldText } from '../text/told-messages.ts';
import { foldHistory } from './fold-history.ts';
import { HistoryEntry } from './history-entry.tsx';
import styles from './history.module.css';
import { useHistory, type HistoryFilter } from './use-history.ts';

const FILTERS = [
  'all',
  'moves',
  'values',
  'description',
  'checklist',
  'merged',
] as const satisfies HistoryFilter[];

/** Everything that happened to a task, the newest first, with the way back to what was. */
export function HistoryList({ cardId }: { cardId: Id }) {
  const text = useToldText();
  const [filter, setFilter] = useState<HistoryFilter>('all');
  const { items, state, older } = useHistory(cardId, filter);
  const lines = useMemo(() => foldHistory(items), [items]);
  return (
    <div className={styles.history}>
      <div role="group" aria-label={text.filter} className={styles.filters}>
        {FILTERS.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.filter}
            aria-pressed={filter === one}
            onClick={() => setFilter(one)}
          >
            {text.filters[one]}
          </button>
        ))}
      </div>
      {state === 'failed' && <p className={styles.note}>{text.notReached}</p>}
      {state === 'loading' && lines.length === 0 && <p className={styles.note}>{text.loading}</p>}
      {state === 'read' && lines.length === 0 && <p className={styles.note}>{text.noHistory}</p>}
      <ol className={styles.items}>
        {lines.map((line) => (
          <HistoryEntry
            key={`${line.item.seq} ${line.item.kind} ${line.item.merged?.id ?? ''}`}
            line={line}
            cardId={cardId}
          />
        ))}
      </ol>
      {older && (
        <Button look="plain" onClick={older}>
          {text.older}
        </Button>
      )}
      {filter === 'description' && <p className={styles.note}>{text.keptVersions}</p>}
    </div>
  );
}
