import type { Id } from '@taktboard/board';
import type { Approval, NewApproval } from '@taktboard/protocol';
import { useState } from 'react';
import type { ApiFault } from '../../../api/request.ts';
import { useSayFault } from '../../../api/say-fault.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { useBoard } from '../../state/board-context.ts';
import { approvalApi } from './approval-api.ts';
import { termsOf } from './approval-draft.ts';
import styles from './approval.module.css';
import { AskedDialog } from './asked-dialog.tsx';
import { TermsFields } from './terms-fields.tsx';
import { useApprovalText } from './text/approval-messages.ts';

interface Props {
  cardId: Id;
  approval: Approval;
  who: string;
  onClose: () => void;
}

const FORM = 'ask-again';

/** Asks the same guest once more, by a new link. */
export function AgainDialog({ cardId, approval, who, onClose }: Props) {
  const text = useApprovalText();
  const sayFault = useSayFault();
  const { boardId } = useBoard().connection;
  const [terms, setTerms] = useState({ message: '', days: 14 });
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [made, setMade] = useState<NewApproval | null>(null);
  const send = async () => {
    setBusy(true);
    const answer = await approvalApi.askAgain({ boardId, cardId }, approval.id, termsOf(terms, Date.now()));
    setBusy(false);
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setMade(answer.value);
  };
  if (made) return <AskedDialog made={made} onClose={onClose} />;
  return (
    <Dialog
      key="again"
      title={text.againTitle(who)}
      onClose={onClose}
      foot={
        <>
          <Button look="plain" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button look="primary" type="submit" form={FORM} disabled={busy}>
            {text.send}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void send();
        }}
      >
        <p className={styles.soft}>{text.againText}</p>
        <TermsFields
          terms={terms}
          focus
          onChange={(part) => setTerms((before) => ({ ...before, ...part }))}
        />
        {fault && (
          <p role="alert" className={styles.fault}>
            {sayFault(fault)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
