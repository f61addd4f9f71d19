import type { Id } from '@taktboard/board';
import { useMemo, useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { useTrail, type TrailStep } from '../../task/approval/use-trail.ts';
import { useToldText } from '../text/told-messages.ts';
import { foldHistory } from './fold-history.ts';
import { HistoryEntry } from './history-entry.tsx';
import styles from './history.module.css';
import { TrailLine } from './trail-line.tsx';
import { useHistory, type HistoryFilter } from './use-history.ts';
import { withTrail } from './with-trail.ts';

const NO_STEPS: readonly TrailStep[] = [];
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
  const trail = useTrail(cardId);
  const folded = useMemo(() => foldHistory(items), [items]);
  const hasOlder = older !== undefined;
  const steps = filter === 'all' ? trail : NO_STEPS;
  const lines = useMemo(() => withTrail({ lines: folded, steps, hasOlder }), [folded, steps, hasOlder]);
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
        {lines.map((one) =>
          one.kind === 'step' ? (
            <TrailLine key={one.step.key} step={one.step} />
          ) : (
            <HistoryEntry
              key={`${one.line.item.seq} ${one.line.item.kind} ${one.line.item.merged?.id ?? ''}`}
              line={one.line}
              cardId={cardId}
            />
          ),
        )}
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
