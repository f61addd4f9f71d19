import type { Card } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { OctagonX } from 'lucide-react';
import { inputClass } from '../../kit/text-field.tsx';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { useText } from '../text/board-messages.ts';
import styles from './blocked-field.module.css';
import { useTaskText } from './text/task-messages.ts';
import { useDraft } from './use-draft.ts';

/** Whether something stands in the way, and what it is. */
export function BlockedField({ card, writable }: { card: Card; writable: boolean }) {
  const model = useBoard();
  const text = useText();
  const set = (blocked: { reason: string } | null) =>
    perform(model, { type: 'card.set', id: card.id, fields: { blocked } });
  return (
    <div className={styles.blocked} data-on={card.blocked ? '' : undefined}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={card.blocked !== undefined}
          disabled={!writable}
          onChange={(event) => set(event.target.checked ? { reason: '' } : null)}
        />
        <OctagonX size={16} aria-hidden="true" />
        {text.card.blocked}
      </label>
      {card.blocked && (
        <Reason reason={card.blocked.reason} writable={writable} onKeep={(reason) => set({ reason })} />
      )}
    </div>
  );
}

interface ReasonProps {
  reason: string;
  writable: boolean;
  onKeep: (reason: string) => void;
}

function Reason({ reason, writable, onKeep }: ReasonProps) {
  const task = useTaskText();
  const draft = useDraft({ value: reason, commit: (value) => onKeep(value.trim()) });
  return (
    <input
      className={inputClass}
      aria-label={task.blockedReason}
      placeholder={task.blockedReason}
      readOnly={!writable}
      maxLength={LIMITS.lineChars}
      autoComplete="off"
      value={draft.value}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
      onChange={(event) => draft.onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}
