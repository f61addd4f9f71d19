import type { Id } from '@taktboard/board';
import { href } from '../../app/route.ts';
import type { BoardModel } from '../state/board-model.ts';

/** Where a task is shown: over its board, or as a page of its own. */
export function taskHref({ connection, hrefOf }: BoardModel, cardId: Id, isPage: boolean): string {
  const path = isPage ? href.cardPage(connection.boardId, cardId) : hrefOf(cardId);
  return path + location.search; // what the board is filtered by stays
}
