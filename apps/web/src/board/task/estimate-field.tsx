import type { Card } from '@taktboard/board';
import { useId } from 'react';
import { useLanguage } from '../../i18n/messages.ts';
import { sayAmount } from '../../i18n/say-amount.ts';
import { inputClass } from '../../kit/text-field.tsx';
import { useBoard } from '../state/board-context.ts';
import { performWithin } from '../state/perform.ts';
import { readAmount } from './amount.ts';
import styles from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';
import { useTextField } from './use-text-field.ts';

/** How much work it is, in whatever the team counts. */
export function EstimateField({ card, writable }: { card: Card; writable: boolean }) {
  const model = useBoard();
  const task = useTaskText();
  const language = useLanguage();
  const id = useId();
  const { field } = useTextField<HTMLInputElement>({
    board: card.estimate === undefined ? '' : sayAmount(card.estimate, language),
    keeping: 'last',
    stored(typed) {
      if (typed.trim() === '') return '';
      const amount = readAmount(typed);
      return amount === null ? undefined : sayAmount(amount, language);
    },
    write: (typed, burst) =>
      performWithin(model, burst, {
        type: 'card.set',
        id: card.id,
        fields: { estimate: typed === '' ? null : readAmount(typed) },
      }) !== null,
  });
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {task.estimate}
      </label>
      <input
        {...field}
        id={id}
        className={inputClass}
        inputMode="decimal"
        autoComplete="off"
        placeholder={task.noEstimate}
        readOnly={!writable}
        maxLength={12}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
      />
    </div>
  );
}
