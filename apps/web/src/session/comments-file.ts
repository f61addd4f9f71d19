import type { WaitingComment } from '../device/outbox-database.ts';
import type { UnsyncedFile } from '../sync/unsynced.ts';

/** Comments that were not sent, for whoever wrote them to read and to keep. */
export function commentsFile(comments: readonly WaitingComment[], at: Date): UnsyncedFile {
  const said = comments.map(({ id, boardId, cardId, text, at: written }) => ({
    id,
    boardId,
    cardId,
    written: new Date(written).toISOString(),
    text,
  }));
  const content = { taktboard: 'unsent-comments', at: at.toISOString(), comments: said };
  const stamp = at.toISOString().slice(0, 16).replace(/[T:]/g, '-');
  return {
    name: `taktboard-comments-${stamp}.json`,
    blob: new Blob([JSON.stringify(content, null, 1)], { type: 'application/json' }),
  };
}
