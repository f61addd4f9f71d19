import type { Id } from '@taktboard/board';
import type { Merged } from '@taktboard/protocol';
import { GitMerge, X } from 'lucide-react';
import { IconButton } from '../../kit/icon-button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { useCard } from '../state/use-topic.ts';
import { sayMerged } from './say-merged.ts';
import { takeValue } from './take-value.ts';
import styles from './told.module.css';
import { toldOf } from './told-state.ts';
import { useSaying } from './use-saying.ts';

/** What merged in a task, for whoever it concerns: quietly, with the other value one press away. */
export function ToldLines({ cardId }: { cardId: Id }) {
  const merged = useStore(toldOf(useBoard()).merged).filter(({ card }) => card === cardId);
  return (
    <div role="status" className={styles.lines}>
      {merged.map((one) => (
        <ToldLine key={one.id} merged={one} />
      ))}
    </div>
  );
}

export function ToldLine({ merged }: { merged: Merged }) {
  const model = useBoard();
  const told = toldOf(model);
  const saying = useSaying();
  // what it says depends on what stands there now
  useCard(merged.card ?? '');
  const writable = useStore(model.connection.writable);
  const { field, sentence, take } = sayMerged(merged, saying);
  const command = take && takeValue(merged, take.value);
  return (
    <p className={styles.line}>
      <GitMerge size={15} aria-hidden="true" className={styles.icon} />
      <span className={styles.sentence}>
        <strong>{field}</strong> {sentence}{' '}
        {take && command && writable && (
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              if (perform(model, command)) told.putAside([merged.id]);
            }}
          >
            {take.label}
          </button>
        )}
      </span>
      <IconButton
        label={saying.text.aside}
        icon={<X size={14} />}
        onClick={() => told.putAside([merged.id])}
      />
    </p>
  );
}
