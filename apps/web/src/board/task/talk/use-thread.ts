import type { Id } from '@taktboard/board';
import { Comments, type Comment } from '@taktboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import { newestOnly } from '../../../kit/newest-only.ts';
import { askOrKept } from '../../../session/ask-or-kept.ts';
import { forgetTalkOf, talkName } from '../../../session/kept-talk.ts';
import { useBoard } from '../../state/board-context.ts';
import { talkApi } from './talk-api.ts';

export interface Thread {
  /** null until they are here. */
  comments: readonly Comment[] | null;
  /** When they were told, where that was in an earlier page or before the network went (Unix ms). */
  keptAt: number | null;
  failed: boolean;
}

const GONE = new Set([403, 404]);
/** What could not be fetched is asked for again. */
const AGAIN_MS = 15_000;

/** What was said about a task, kept current while it is shown. */
export function useThread(cardId: Id): {
  thread: Thread;
  replace: (comment: Comment) => void;
  refresh: () => void;
} {
  const { connection } = useBoard();
  const { boardId } = connection;
  const [thread, setThread] = useState<Thread>({ comments: null, keptAt: null, failed: false });
  const [asked, ask] = useState(0);
  const refresh = useCallback(() => ask((n) => n + 1), []);
  useEffect(() => {
    let ended = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const asking = newestOnly();
    const load = async () => {
      const isNewest = asking();
      const answer = await askOrKept({
        name: talkName(boardId, cardId),
        shape: Comments,
        ask: () => talkApi.all(boardId, cardId),
        give: ({ comments }, keptAt) => {
          if (ended || !isNewest()) return;
          setThread((before) =>
            keptAt !== null && before.comments !== null ? before : { comments, keptAt, failed: false },
          );
        },
      });
      if (ended || answer.ok || !isNewest()) return;
      const { reason } = answer;
      // whoever lost the board keeps nothing of what was said on it
      if (reason.kind === 'refused' && GONE.has(reason.status)) void forgetTalkOf(boardId, cardId);
      setThread((before) => ({ ...before, failed: true }));
      again = setTimeout(() => void load(), AGAIN_MS);
    };
    void load();
    const end = connection.onComment((changed) => {
      if (changed === cardId) void load();
    });
    const online = () => void load();
    window.addEventListener('online', online);
    return () => {
      ended = true;
      clearTimeout(again);
      window.removeEventListener('online', online);
      end();
    };
  }, [connection, boardId, cardId, asked]);
  const replace = useCallback((comment: Comment) => {
    setThread((before) => ({
      ...before,
      comments: before.comments?.map((one) => (one.id === comment.id ? comment : one)) ?? null,
    }));
  }, []);
  return { thread, replace, refresh };
}
