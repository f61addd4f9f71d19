import type { DigestChannel } from '@taktboard/protocol';
import type { ScheduleUpdate } from './schedule-store.ts';
import type { StoredChannel, StoredSchedule } from './stored-schedule.ts';

interface Asked {
  plan: StoredSchedule['plan'];
  channel: StoredChannel;
  /** As it was asked for; undefined: it stays. */
  channelAsked: DigestChannel | undefined;
  paused: boolean | undefined;
  at: number;
}

/** What a change does to a schedule beside what was asked. */
export function changeOf(
  before: StoredSchedule,
  { plan, channel, channelAsked, paused, at }: Asked,
): ScheduleUpdate {
  const isAnew = paused === false && (before.paused || before.offAt !== null);
  const isMoved = timesOf(plan) !== timesOf(before.plan);
  return {
    plan,
    channel,
    ...(paused === undefined ? {} : { paused }),
    // what fell into a pause, or under another plan, was not missed
    ...(isAnew || isMoved ? { sinceAt: at } : {}),
    ...(isAnew || channelAsked !== undefined ? { well: true as const } : {}),
    // whoever wants their own digest again says so by saving it; nobody says it for another
    ...(before.personal && channelAsked !== undefined ? { unsubscribed: [] } : {}),
  };
}

function timesOf({ time, zone, weekdays }: StoredSchedule['plan']): string {
  return JSON.stringify([time, zone, [...weekdays].toSorted((a, b) => a - b)]);
}

type Given<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/** The parts that a change names. */
export function givenOf<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<Fields>;
}
