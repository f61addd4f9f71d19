import type { Id } from '@taktboard/board';
import type { Approval } from '@taktboard/protocol';
import { useState } from 'react';
import type { ApiFault } from '../../../api/request.ts';
import { useSayFault } from '../../../api/say-fault.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { showToast } from '../../../kit/toast.ts';
import { useBoard } from '../../state/board-context.ts';
import { approvalApi } from './approval-api.ts';
import styles from './approval.module.css';
import { useApprovalText } from './text/approval-messages.ts';

interface Props {
  cardId: Id;
  approval: Approval;
  who: string;
  what: 'withdraw' | 'erase';
  onClose: () => void;
}

/** Asks before a link ends that cannot be brought back. */
export function EndDialog({ cardId, approval, who, what, onClose }: Props) {
  const text = useApprovalText();
  const sayFault = useSayFault();
  const { boardId } = useBoard().connection;
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const isErasing = what === 'erase';
  const carryOut = async () => {
    setBusy(true);
    const answer = await approvalApi[what]({ boardId, cardId }, approval.id);
    setBusy(false);
    setFault(answer.ok ? null : answer.reason);
    if (!answer.ok) return;
    showToast({ text: isErasing ? text.erased : text.withdrawn });
    onClose();
  };
  return (
    <Dialog
      title={isErasing ? text.eraseTitle(who) : text.withdrawTitle(who)}
      onClose={onClose}
      foot={
        <>
          <Button look="plain" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button look="danger" data-autofocus disabled={busy} onClick={() => void carryOut()}>
            {isErasing ? text.eraseIt : text.withdraw}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{isErasing ? text.eraseText : text.withdrawText}</p>
        {fault && (
          <p role="alert" className={styles.fault}>
            {sayFault(fault)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
