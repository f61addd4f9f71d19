import type { Id } from '@taktboard/board';
import { useMemo } from 'react';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import { useApprovalText } from './text/approval-messages.ts';
import { useApprovals } from './use-approvals.ts';

/** One thing that was asked of a guest, or that a guest did. */
export interface TrailStep {
  key: string;
  at: string;
  who: string;
  did: string;
}

/** What was asked and decided about a task, the newest first. */
export function useTrail(cardId: Id): readonly TrailStep[] {
  const { connection } = useBoard();
  const people = useStore(connection.people);
  const text = useApprovalText();
  const { approvals } = useApprovals(cardId);
  return useMemo(() => {
    const steps = (approvals ?? []).flatMap(({ id, guest, log }) => {
      const named = guest.name === null ? text.someGuest : text.guestNamed(guest.name);
      return log.map(({ at, by, what }, n) => ({
        ...{ key: `${id} ${n}`, at },
        who: by === null ? named : (people.get(by)?.name ?? text.someone),
        did: text.step[what](guest.name ?? text.someGuest),
      }));
    });
    return steps.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  }, [approvals, people, text]);
}
