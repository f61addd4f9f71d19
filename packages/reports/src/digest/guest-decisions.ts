import type { Id } from '@taktboard/board';
import { millisOf, type Instant } from '../time/instant.ts';
import type { DigestWindow, GuestDecision } from './digest.ts';
import type { AskedGuest } from './digest-input.ts';
import type { Entry } from './list.ts';
import { byCodeUnit, type Task } from './task.ts';

/**
 * What waits for guests at the window's end, and what they have decided within it, by task in the order of the tasks. While a
 * task is archived its links are shut, so nothing of it waits.
 */
export function guestDecisions(
  tasks: readonly Task[],
  asked: readonly AskedGuest[],
  window: DigestWindow,
): Entry<GuestDecision>[] {
  if (asked.length === 0) return [];
  const found = new Map<Id, GuestDecision[]>();
  for (const guest of asked) {
    const standing = standingOf(guest, window);
    if (standing) found.set(guest.card, [...(found.get(guest.card) ?? []), standing]);
  }
  return tasks.flatMap((task) =>
    byState(found.get(task.card.id) ?? [])
      .filter(({ state }) => state !== 'open' || task.live)
      .map((extra) => ({ task, extra })),
  );
}

function standingOf(guest: AskedGuest, { from, to }: DigestWindow): GuestDecision | undefined {
  const end = millisOf(to);
  const steps = guest.steps.filter(({ at }) => millisOf(at) <= end);
  const last = steps.findLast(({ what }) => what !== 'withdrawn');
  if (!last) return undefined;
  const { what, at } = last;
  if (what === 'approved' || what === 'returned') {
    const isNew = from !== null && millisOf(at) > millisOf(from);
    return isNew ? { state: what, at, guests: 1 } : undefined;
  }
  const isOver = steps.at(-1)?.what === 'withdrawn' || millisOf(guest.expiresAt) <= end;
  return isOver ? undefined : { state: 'open', at, guests: 1 };
}

/** What was sent back asks for work, and what waits for somebody else; what waits is told with the longest, a decision with the last. */
const ORDER = ['returned', 'open', 'approved'] as const;

function byState(standings: readonly GuestDecision[]): GuestDecision[] {
  return ORDER.flatMap((state) => {
    const times: Instant[] = standings.flatMap((each) => (each.state === state ? each.at : []));
    const sorted = times.toSorted(byCodeUnit);
    const at = state === 'open' ? sorted[0] : sorted.at(-1);
    return at === undefined ? [] : [{ state, at, guests: times.length }];
  });
}
