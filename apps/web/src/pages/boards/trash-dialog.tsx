import type { TrashList } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { boardApi } from '../../api/board-calls.ts';
import { FaultText } from '../../api/fault-text.tsx';
import { sayFault } from '../../api/late-fault.ts';
import type { ApiFault } from '../../api/request.ts';
import { trashApi } from '../../api/template-calls.ts';
import { sayAgo, sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { showToast } from '../../kit/toast.ts';
import { useStore } from '../../kit/use-store.ts';
import { refreshBoards } from '../../session/board-list.ts';
import { people, refreshPeople } from '../../session/people.ts';
import styles from './boards-dialogs.module.css';
import { boardsDialogMessages } from './dialog-messages.ts';

type Trashed = TrashList['boards'][number];

/** What lies in the trash, since when and by whom; each board can be brought back. */
export function TrashDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(boardsDialogMessages);
  const language = useLanguage();
  const who = useStore(people);
  const [boards, setBoards] = useState<readonly Trashed[] | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const load = async () => {
    const answer = await trashApi.list();
    if (answer.ok) setBoards(answer.value.boards);
    else setFault(answer.reason);
  };
  useEffect(() => {
    void load();
    void refreshPeople();
  }, []);
  const restore = async ({ id, title }: Trashed) => {
    const answer = await boardApi.setTrashed(id, false);
    if (!answer.ok) return sayFault(answer.reason);
    showToast({ text: m.restored(title) });
    await Promise.all([load(), refreshBoards()]);
  };
  return (
    <Dialog title={m.trashListTitle} onClose={onClose}>
      {fault && (
        <p role="alert">
          <FaultText fault={fault} />
        </p>
      )}
      {boards === null && !fault && <p role="status">{m.loading}</p>}
      {boards?.length === 0 && <p className={styles.soft}>{m.trashEmpty}</p>}
      <ul>
        {boards?.map((board) => (
          <li key={board.id} className={styles.item}>
            <div>
              <strong>{board.title}</strong>
              <p className={styles.soft} title={sayInstant(board.trashedAt, language)}>
                {m.trashedBy(
                  board.trashedBy === null ? '' : (who.get(board.trashedBy)?.name ?? ''),
                  sayAgo(board.trashedAt, Date.now(), language),
                )}
              </p>
            </div>
            <Button aria-label={m.restoreOf(board.title)} onClick={() => void restore(board)}>
              {m.restore}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
