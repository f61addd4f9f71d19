import { LIMITS } from '@taktboard/protocol';
import { useId } from 'react';
import { inputClass } from '../../../kit/text-field.tsx';
import type { ApprovalDraft } from './approval-draft.ts';
import styles from './approval.module.css';
import { useApprovalText } from './text/approval-messages.ts';

interface Props {
  terms: Pick<ApprovalDraft, 'message' | 'days'>;
  onChange: (part: Partial<Pick<ApprovalDraft, 'message' | 'days'>>) => void;
  focus?: boolean;
}

const DAYS = [3, 7, 14, 30, 90];

/** What is said to the guest, and until when the link is good. */
export function TermsFields({ terms: { message, days }, onChange, focus }: Props) {
  const text = useApprovalText();
  const id = useId();
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={`${id}-message`}>{text.message}</label>
        <textarea
          id={`${id}-message`}
          className={inputClass}
          rows={3}
          maxLength={LIMITS.approvalMessageChars}
          value={message}
          data-autofocus={focus}
          onChange={(event) => onChange({ message: event.target.value })}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-days`}>{text.until}</label>
        <select
          id={`${id}-days`}
          className={inputClass}
          value={days}
          onChange={(event) => onChange({ days: Number(event.target.value) })}
        >
          {DAYS.map((n) => (
            <option key={n} value={n}>
              {text.inDays(n)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
