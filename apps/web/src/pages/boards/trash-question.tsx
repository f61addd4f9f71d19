import { boardApi } from '../../api/board-calls.ts';
import { sayFault } from '../../api/late-fault.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { showToast } from '../../kit/toast.ts';
import { refreshBoards, type BoardSummary } from '../../session/board-list.ts';
import { boardsDialogMessages } from './dialog-messages.ts';

interface TrashQuestionProps {
  board: Pick<BoardSummary, 'id' | 'title'>;
  onClose: () => void;
  /** After the board went. */
  onDone?: (() => void) | undefined;
}

/** Says what becomes of a board that is thrown away, before it is; and takes it out again at once where asked. */
export function TrashQuestion({ board, onClose, onDone }: TrashQuestionProps) {
  const m = useMessages(boardsDialogMessages);
  const setTrashed = async (trashed: boolean): Promise<boolean> => {
    const answer = await boardApi.setTrashed(board.id, trashed);
    if (!answer.ok) sayFault(answer.reason);
    await refreshBoards();
    return answer.ok;
  };
  const trash = async () => {
    onClose();
    if (!(await setTrashed(true))) return;
    onDone?.();
    const restore = async () => {
      if (await setTrashed(false)) showToast({ text: m.restored(board.title) });
    };
    showToast({ text: m.trashed(board.title), action: { label: m.undo, run: () => void restore() } });
  };
  return (
    <Dialog
      title={m.trashTitle(board.title)}
      onClose={onClose}
      foot={
        <>
          <Button look="plain" onClick={onClose}>
            {m.cancel}
          </Button>
          <Button look="danger" data-autofocus onClick={() => void trash()}>
            {m.trashIt}
          </Button>
        </>
      }
    >
      <p>{m.trashText}</p>
    </Dialog>
  );
}
