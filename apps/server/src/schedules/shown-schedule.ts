import type { DigestRun, Schedule, WorkspaceSchedule } from '@taktboard/protocol';
import { hostOf, type BoardSchedule, type StoredSchedule, type WorkspaceStored } from './stored-schedule.ts';

/** A schedule as it is answered: where a channel posts to is told by its host alone. */
export function toShownSchedule(schedule: BoardSchedule, last: DigestRun | null): Schedule {
  const { boardId, personal, plan } = schedule;
  return { ...shown(schedule, last), boardId, personal, ...plan, weekdays: [...plan.weekdays] };
}

export function toShownWorkspaceSchedule(
  schedule: WorkspaceStored,
  last: DigestRun | null,
): WorkspaceSchedule {
  const { plan } = schedule;
  return { ...shown(schedule, last), ...plan, weekdays: [...plan.weekdays] };
}

function shown(schedule: StoredSchedule, last: DigestRun | null) {
  const { id, personId, paused, nextAt, failingSince, fault, offAt } = schedule;
  return {
    id,
    personId,
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
