import type { Id } from '@taktboard/board';
import type { Approval } from '@taktboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import { newestOnly } from '../../../kit/newest-only.ts';
import { useBoard } from '../../state/board-context.ts';
import { approvalApi } from './approval-api.ts';

export interface KnownApprovals {
  /** null until they are here. */
  approvals: readonly Approval[] | null;
  failed: boolean;
  refresh: () => void;
}

/** Once what was done is on the server, and not with each letter. */
const SETTLED_MS = 1_500;

/** What guests were asked about a task and have decided, current while it is shown: when they do something, and when the task changes. */
export function useApprovals(cardId: Id): KnownApprovals {
  const { connection } = useBoard();
  const { boardId, projection } = connection;
  const [approvals, setApprovals] = useState<readonly Approval[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [asked, ask] = useState(0);
  const refresh = useCallback(() => ask((n) => n + 1), []);
  const isShown = approvals !== null && approvals.length > 0;
  useEffect(() => {
    let ended = false;
    const asking = newestOnly();
    const load = async () => {
      const isNewest = asking();
      const answer = await approvalApi.list({ boardId, cardId });
      if (ended || !isNewest()) return;
      setFailed(!answer.ok);
      if (answer.ok) setApprovals(answer.value.approvals);
    };
    void load();
    const end = connection.onComment((changed) => {
      if (changed === cardId) void load();
    });
    const online = () => void load();
    window.addEventListener('online', online);
    return () => {
      ended = true;
      window.removeEventListener('online', online);
      end();
    };
  }, [connection, boardId, cardId, asked]);
  useEffect(() => {
    if (!isShown) return undefined;
    let later: ReturnType<typeof setTimeout> | undefined;
    const end = projection.subscribe(`card:${cardId}`, () => {
      clearTimeout(later);
      later = setTimeout(refresh, SETTLED_MS);
    });
    return () => {
      clearTimeout(later);
      end();
    };
  }, [projection, cardId, isShown, refresh]);
  return { approvals, failed, refresh };
}
