import type { DigestRun, Schedule } from '@taktboard/protocol';
import { hostOf, type StoredSchedule } from './stored-schedule.ts';

/** A schedule as it is answered: where a channel posts to is told by its host alone. */
export function toShownSchedule(schedule: StoredSchedule, last: DigestRun | null): Schedule {
  const { id, boardId, personId, personal, plan, paused, nextAt, failingSince, fault, offAt } = schedule;
  return {
    id,
    boardId,
    personal,
    personId,
    ...plan,
    weekdays: [...plan.weekdays],
    channel: shownChannel(schedule),
    paused,
    next: paused || offAt !== null || nextAt === null ? null : instant(nextAt),
    last,
    failing: failingSince === null || fault === null ? null : { since: instant(failingSince), fault },
    offSince: offAt === null ? null : instant(offAt),
  };
}

function shownChannel({ channel, unsubscribed }: StoredSchedule): Schedule['channel'] {
  if (channel.kind !== 'mail') return { kind: channel.kind, host: hostOf(channel.url) };
  const { to } = channel;
  return { kind: 'mail', to, unsubscribed: to.filter((address) => unsubscribed.includes(address)) };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
