import type { CloseWord } from '@taktboard/protocol';
import { Download, Lock, Trash2 } from 'lucide-react';
import { Link, navigate } from '../app/navigation.tsx';
import { PageFrame } from '../app/page-frame.tsx';
import { href } from '../app/route.ts';
import { Button, buttonClass } from '../kit/button.tsx';
import { downloadFile } from '../kit/download.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { showToast } from '../kit/toast.ts';
import type { BoardConnection } from '../sync/board-connection.ts';
import { isRevoked } from '../sync/board-registry.ts';
import { dropBoard } from '../sync/open-board.ts';
import { sayRefused } from './say-refused.ts';
import { useOfflineText } from './text/offline-messages.ts';

interface RefusedBoardProps {
  connection: BoardConnection;
  code: number;
  reason?: CloseWord | undefined;
  /** Changes of one's own that had not reached the server. */
  waiting: number;
}

/** The server does not open this board for this person: why, what becomes of work that waited, and the way back. */
export function RefusedBoard({ connection, code, reason, waiting }: RefusedBoardProps) {
  const text = useOfflineText();
  const why = sayRefused({ code, why: reason }, text);
  const lost = isRevoked(code) && waiting > 0;
  const remove = async () => {
    await dropBoard(connection.boardId);
    showToast({ text: text.removedHere });
    navigate(href.boards);
  };
  return (
    <PageFrame title={text.refusedTitle}>
      <EmptyState
        icon={<Lock size={28} />}
        title={text.refusedTitle}
        actions={
          <>
            {lost && (
              <>
                <Button
                  look="primary"
                  icon={<Download size={16} />}
                  onClick={() => void connection.unsyncedFile().then(downloadFile)}
                >
                  {text.download}
                </Button>
                <Button icon={<Trash2 size={16} />} onClick={() => void remove()}>
                  {text.removeHere}
                </Button>
              </>
            )}
            <Link href={href.boards} className={buttonClass(lost ? 'plain' : 'primary')}>
              {text.toBoards}
            </Link>
          </>
        }
      >
        {why} {lost && text.lostWork(waiting)}
      </EmptyState>
    </PageFrame>
  );
}
