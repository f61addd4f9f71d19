import type { Card, Priority } from '@taktboard/board';
import { useId } from 'react';
import { inputClass } from '../../kit/text-field.tsx';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { useText } from '../text/board-messages.ts';
import styles from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';

const PRIORITIES: readonly Priority[] = ['urgent', 'high', 'low'];

export function PriorityField({ card, writable }: { card: Card; writable: boolean }) {
  const model = useBoard();
  const task = useTaskText();
  const text = useText();
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {task.priority}
      </label>
      <select
        id={id}
        className={inputClass}
        disabled={!writable}
        value={card.priority ?? ''}
        onChange={(event) => {
          const priority = PRIORITIES.find((one) => one === event.target.value) ?? null;
          perform(model, { type: 'card.set', id: card.id, fields: { priority } });
        }}
      >
        <option value="">{task.normal}</option>
        {PRIORITIES.map((priority) => (
          <option key={priority} value={priority}>
            {text.card.priority[priority]}
          </option>
        ))}
      </select>
    </div>
  );
}
