import { unsyncedBoards, type UnsyncedFile } from '../sync/unsynced.ts';
import { commentsFile } from './comments-file.ts';
import { ownOutbox } from './own-outbox.ts';
import { boardsThatWait } from './tidy-device.ts';

export interface UnsyncedOnDevice {
  /** Changes that the server has not answered for, on open boards and on those that this device keeps, and comments. */
  waiting: number;
  /** One file for each board that has some, and one of the comments. */
  files(): Promise<UnsyncedFile[]>;
}

export async function unsyncedOnDevice(personId: string): Promise<UnsyncedOnDevice> {
  const open = unsyncedBoards();
  // what is open in this page says it best: it counts what is typed and not written too
  const isOpen = new Set(open.map(({ boardId }) => boardId));
  const kept = (await boardsThatWait(personId).catch(() => [])).filter(({ boardId }) => !isOpen.has(boardId));
  const outbox = ownOutbox();
  await outbox.look();
  const comments = outbox.waiting.get();
  return {
    waiting: [...open, ...kept].reduce((sum, { waiting }) => sum + waiting, comments.length),
    async files() {
      const own = await Promise.all(open.map(({ file }) => file()));
      if (comments.length > 0) own.push(commentsFile(comments, new Date()));
      if (kept.length === 0) return own;
      const { keptFile } = await import('../sync/kept-file.ts');
      const others = await Promise.all(kept.map(({ boardId }) => keptFile({ personId, boardId })));
      return [...own, ...others];
    },
  };
}
