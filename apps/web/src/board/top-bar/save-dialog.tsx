import { Download } from 'lucide-react';
import { useLanguage } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { downloadFile } from '../../kit/download.ts';
import { useStore } from '../../kit/use-store.ts';
import { saySaving } from '../../offline/say-saving.ts';
import { useOfflineText } from '../../offline/text/offline-messages.ts';
import { waitingIn } from '../../sync/unsynced.ts';
import { useBoard } from '../state/board-context.ts';
import { useText } from '../text/board-messages.ts';
import styles from './save-dialog.module.css';
import { lostWith, saveWords } from './save-pill.tsx';

/** More about saving, and a copy of what the server does not have yet. */
export function SaveDialog({ onClose }: { onClose: () => void }) {
  const { connection } = useBoard();
  const state = useStore(connection.state);
  const device = useStore(connection.device);
  const language = useLanguage();
  const words = useText();
  const text = useOfflineText();
  const fault = lostWith(state, device);
  const since = connection.waitingSince();
  const said = saySaving({ state, device, since, now: Date.now(), language }, text);
  return (
    <Dialog
      title={fault ? words.save.notOnDevice(fault) : saveWords(state, words)}
      onClose={onClose}
      foot={
        waitingIn(state) > 0 && (
          <Button
            icon={<Download size={16} />}
            onClick={() => void connection.unsyncedFile().then(downloadFile)}
          >
            {text.download}
          </Button>
        )
      }
    >
      <div className={styles.said}>
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Dialog>
  );
}
