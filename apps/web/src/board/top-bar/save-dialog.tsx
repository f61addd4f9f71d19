import { Download } from 'lucide-react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { downloadFile } from '../../kit/download.ts';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import type { SaveState } from '../../sync/save-state.ts';
import type { BoardText } from '../text/en.ts';
import { useText } from '../text/board-messages.ts';
import { saveWords } from './save-pill.tsx';

/** More about saving, and a copy of what the server does not have yet. */
export function SaveDialog({ onClose }: { onClose: () => void }) {
  const { connection } = useBoard();
  const state = useStore(connection.state);
  const text = useText();
  const waiting = 'waiting' in state ? state.waiting : 0;
  const download = () => downloadFile(connection.unsyncedFile());
  return (
    <Dialog
      title={saveWords(state, text)}
      onClose={onClose}
      foot={
        waiting > 0 && (
          <Button icon={<Download size={16} />} onClick={download}>
            {text.save.download}
          </Button>
        )
      }
    >
      <p>{saveSentence(state, text)}</p>
    </Dialog>
  );
}

/** What the state means, in a sentence or two. */
function saveSentence(state: SaveState, text: BoardText): string {
  switch (state.kind) {
    case 'loading':
      return text.save.loadingText;
    case 'saved':
      return text.save.savedText;
    case 'saving':
      return text.save.savingText;
    case 'offline':
      return text.save.offlineText;
    case 'read-only':
      return text.save.readOnlyText;
    case 'not-saved':
      return text.save.notSavedText;
    case 'refused':
      return text.save.refusedText;
  }
}
