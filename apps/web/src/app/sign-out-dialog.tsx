import { useMessages } from '../i18n/messages.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { downloadFile } from '../kit/download.ts';
import { showToast } from '../kit/toast.ts';
import { signOut } from '../session/session.ts';
import { unsyncedChanges, unsyncedFiles } from '../sync/unsynced.ts';
import { dialogMessages } from './dialog-messages.ts';
import styles from './dialogs.module.css';
import { appMessages } from './messages.ts';

/** Asked only when signing out would lose work that the server has not got. */
export default function SignOutDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(dialogMessages);
  const app = useMessages(appMessages);
  const leave = async () => {
    onClose();
    if (!(await signOut())) showToast({ text: app.signOutFailed, tone: 'fault' });
  };
  return (
    <Dialog
      title={m.signOutTitle}
      onClose={onClose}
      foot={
        <>
          <Button look="danger" onClick={() => void leave()}>
            {m.signOutAnyway}
          </Button>
          <Button onClick={() => unsyncedFiles().forEach(downloadFile)}>{m.downloadThem}</Button>
          <Button look="primary" data-autofocus onClick={onClose}>
            {m.stay}
          </Button>
        </>
      }
    >
      <p className={styles.soft}>{app.signOutUnsynced(unsyncedChanges())}</p>
    </Dialog>
  );
}
