import type { NewApproval } from '@taktboard/protocol';
import { LocalNote } from '../../../app/dialog-local-note.tsx';
import { Button } from '../../../kit/button.tsx';
import { CopyField } from '../../../kit/copy-field.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import styles from './approval.module.css';
import { useApprovalText } from './text/approval-messages.ts';

/** What became of the mail, and the link, which is shown this once. */
export function AskedDialog({ made, onClose }: { made: NewApproval; onClose: () => void }) {
  const text = useApprovalText();
  const { approval, url, reach, mail } = made;
  const email = approval.guest.email ?? '';
  const became = { sent: text.sent(email), outbox: text.outbox, failed: text.failed(email) }[mail];
  return (
    <Dialog
      key="asked"
      title={text.askedTitle}
      onClose={onClose}
      foot={
        <Button look="primary" data-autofocus onClick={onClose}>
          {text.done}
        </Button>
      }
    >
      <div className={styles.form}>
        <p role="status" className={mail === 'sent' ? undefined : styles.fault}>
          {became}
        </p>
        <CopyField label={text.link} value={url} />
        <p className={styles.soft}>{text.once}</p>
        {reach === 'local' && <LocalNote />}
      </div>
    </Dialog>
  );
}
