import type { PlainBoard } from '@taktboard/board';
import type { Result } from '@taktboard/protocol';
import type { IsOnBoard } from './import-ledger.ts';

/** Looks for what an import made. Nothing is ever deleted from a board, so what was once there is found. */
export function isOnBoard(
  read: (boardId: string) => Promise<Result<{ board: PlainBoard }, unknown>>,
): IsOnBoard {
  return async (boardId, made) => {
    const found = await read(boardId);
    if (!found.ok) return undefined;
    const { cards, columns, labels } = found.value.board;
    const ids = new Set([...made.cards, ...made.columns, ...made.labels]);
    return [...cards, ...columns, ...labels].some(({ id }) => ids.has(id));
  };
}
