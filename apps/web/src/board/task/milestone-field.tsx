import type { Card } from '@taktboard/board';
import { Diamond } from 'lucide-react';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { useText } from '../text/board-messages.ts';
import styles from './blocked-field.module.css';

export function MilestoneField({ card, writable }: { card: Card; writable: boolean }) {
  const model = useBoard();
  const text = useText();
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        checked={card.milestone === true}
        disabled={!writable}
        onChange={(event) =>
          perform(model, {
            type: 'card.set',
            id: card.id,
            fields: { milestone: event.target.checked ? true : null },
          })
        }
      />
      <Diamond size={16} aria-hidden="true" />
      {text.card.milestone}
    </label>
  );
}
