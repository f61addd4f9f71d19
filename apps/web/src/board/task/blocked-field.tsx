import type { Card } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { OctagonX } from 'lucide-react';
import { useState } from 'react';
import { inputClass } from '../../kit/text-field.tsx';
import { useBoard } from '../state/board-context.ts';
import { perform, performWithin } from '../state/perform.ts';
import { useText } from '../text/board-messages.ts';
import styles from './blocked-field.module.css';
import { OtherVersion } from './other-version.tsx';
import { useTaskText } from './text/task-messages.ts';
import { useTextField } from './use-text-field.ts';

/** Whether something stands in the way, and what it is. */
export function BlockedField({ card, writable }: { card: Card; writable: boolean }) {
  const model = useBoard();
  const text = useText();
  const [ticked, setTicked] = useState(false);
  const set = (blocked: { reason: string } | null) =>
    perform(model, { type: 'card.set', id: card.id, fields: { blocked } });
  return (
    <div className={styles.blocked} data-on={card.blocked ? '' : undefined}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={card.blocked !== undefined}
          disabled={!writable}
          onChange={(event) => {
            setTicked(event.target.checked);
            set(event.target.checked ? { reason: '' } : null);
          }}
        />
        <OctagonX size={16} aria-hidden="true" />
        {text.card.blocked}
      </label>
      {card.blocked && <Reason card={card} reason={card.blocked.reason} writable={writable} begin={ticked} />}
    </div>
  );
}

interface ReasonProps {
  card: Card;
  reason: string;
  writable: boolean;
  /** The task was blocked here just now: the next thing to say is why. */
  begin: boolean;
}

function Reason({ card, reason, writable, begin }: ReasonProps) {
  const model = useBoard();
  const task = useTaskText();
  const { field, other, takeOther } = useTextField<HTMLInputElement>({
    board: reason,
    keeping: 'last',
    stored: (text) => text.trim(),
    write: (text, burst) =>
      performWithin(model, burst, {
        type: 'card.set',
        id: card.id,
        fields: { blocked: { reason: text } },
      }) !== null,
  });
  return (
    <>
      <input
        {...field}
        className={inputClass}
        aria-label={task.blockedReason}
        placeholder={task.blockedReason}
        readOnly={!writable}
        maxLength={LIMITS.lineChars}
        autoComplete="off"
        autoFocus={begin}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
      />
      <OtherVersion text={other} onTake={takeOther} />
    </>
  );
}
