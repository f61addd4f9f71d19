import type { Card } from '@taktboard/board';
import { useId, useState } from 'react';
import { useLanguage } from '../../i18n/messages.ts';
import { sayAmount } from '../../i18n/say-amount.ts';
import { inputClass } from '../../kit/text-field.tsx';
import { useBoard } from '../state/board-context.ts';
import { performWithin } from '../state/perform.ts';
import { readAmount } from './amount.ts';
import own from './estimate-field.module.css';
import styles from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';
import { useTextField } from './use-text-field.ts';

/** How much work it is, in whatever the team counts. */
export function EstimateField({ card, writable }: { card: Card; writable: boolean }) {
  const model = useBoard();
  const task = useTaskText();
  const language = useLanguage();
  const id = useId();
  const [unread, setUnread] = useState('');
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
        aria-invalid={unread === '' ? undefined : true}
        aria-describedby={unread === '' ? undefined : `${id}-fault`}
        onBlur={(event) => {
          const typed = event.target.value.trim();
          setUnread(typed !== '' && readAmount(typed) === null ? typed : '');
          field.onBlur();
        }}
        onChange={(event) => {
          setUnread('');
          field.onChange(event);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
      />
      {unread !== '' && (
        <p id={`${id}-fault`} className={own.fault} role="alert">
          {task.estimateUnread(unread)}
        </p>
      )}
    </div>
  );
}
