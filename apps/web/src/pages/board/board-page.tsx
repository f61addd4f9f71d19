import type { Id } from '@taktboard/board';
import { useEffect, useState } from 'react';
import { BoardScreen } from '../../board/board-screen.tsx';
import type { BoardConnection } from '../../sync/board-connection.ts';
import { rememberOpened } from '../../session/opened-boards.ts';
import { openBoard } from '../../sync/open-board.ts';

interface BoardPageProps {
  boardId: Id;
  /** Whose dialog is open. */
  cardId: Id | null;
  /** It is a page of its own. */
  full?: true;
}

export default function BoardPage({ boardId, cardId, full }: BoardPageProps) {
  const [connection, setConnection] = useState<BoardConnection | null>(null);
  useEffect(() => {
    const opened = openBoard(boardId);
    setConnection(opened);
    rememberOpened(boardId);
    return () => opened.close();
  }, [boardId]);
  return connection === null ? null : <BoardScreen connection={connection} cardId={cardId} full={full} />;
}
