import { useEffect, useState } from 'react';
import type { BoardConnection } from './board-connection.ts';
import { openBoard } from './open-board.ts';

/** A board for as long as the component is there; null for the one render before it is opened. */
export function useBoard(boardId: string): BoardConnection | null {
  const [connection, setConnection] = useState<BoardConnection | null>(null);
  useEffect(() => {
    const opened = openBoard(boardId);
    setConnection(opened);
    return () => {
      opened.close();
      setConnection(null);
    };
  }, [boardId]);
  return connection?.boardId === boardId ? connection : null;
}
