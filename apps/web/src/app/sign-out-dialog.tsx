import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { downloadFile } from '../kit/download.ts';
import { ownPersonId } from '../session/session.ts';
import { signOut } from '../session/sign-out.ts';
import { unsyncedOnDevice, type UnsyncedOnDevice } from '../session/unsynced-on-device.ts';
import { dialogMessages } from './dialog-messages.ts';
import styles from './dialogs.module.css';

/** Asks only when signing out would lose work that the server has not got; else it just does it. */
export default function SignOutDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(dialogMessages);
  const [unsynced, setUnsynced] = useState<UnsyncedOnDevice | null>(null);
  useEffect(() => {
    let current = true;
    void unsyncedOnDevice(ownPersonId() ?? '').then((found) => {
      if (!current) return;
      if (found.waiting === 0) void signOut();
      else setUnsynced(found);
    });
    return () => void (current = false);
  }, []);
  if (unsynced === null) return null;
  const download = async () => {
    for (const file of await unsynced.files()) downloadFile(file);
  };
  return (
    <Dialog
      title={m.signOutTitle}
      onClose={onClose}
      foot={
        <>
          <Button look="danger" onClick={() => void signOut()}>
            {m.signOutAnyway}
          </Button>
          <Button onClick={() => void download()}>{m.downloadThem}</Button>
          <Button look="primary" data-autofocus onClick={onClose}>
            {m.stay}
          </Button>
        </>
      }
    >
      <p className={styles.soft}>{m.signOutUnsynced(unsynced.waiting)}</p>
    </Dialog>
  );
}
