import type { DeliveryFault, DigestScope } from '@taktboard/protocol';
import type { Selectable } from 'kysely';
import type { Database } from '../store/database.ts';
import type { Times } from './planned-times.ts';

export interface SchedulePlan extends Times {
  language: 'de' | 'en';
  scope: DigestScope;
  skipHolidays: boolean;
}

export type HookChannel =
  | { kind: 'slack' | 'teams'; url: string }
  /** `secret` as Standard Webhooks has it: `whsec_` and base64. */
  | { kind: 'webhook'; url: string; secret: string };
export type StoredChannel = { kind: 'mail'; to: string[] } | HookChannel;

export interface StoredSchedule {
  id: string;
  boardId: string;
  personId: string;
  personal: boolean;
  plan: SchedulePlan;
  channel: StoredChannel;
  unsubscribed: string[];
  paused: boolean;
  sinceAt: number;
  nextAt: number | null;
  failingSince: number | null;
  fault: DeliveryFault | null;
  offAt: number | null;
}

type Row = Selectable<Database['schedules']>;

export function toSchedule(row: Row): StoredSchedule {
  return {
    id: row.id,
    boardId: row.board_id,
    personId: row.person_id,
    personal: row.personal === 1,
    plan: JSON.parse(row.plan) as SchedulePlan,
    channel: JSON.parse(row.channel) as StoredChannel,
    unsubscribed: JSON.parse(row.unsubscribed) as string[],
    paused: row.paused === 1,
    sinceAt: row.since_at,
    nextAt: row.next_at,
    failingSince: row.failing_since,
    fault: row.fault === null ? null : (JSON.parse(row.fault) as DeliveryFault),
    offAt: row.off_at,
  };
}

/** Whom a run goes to: mail addresses that have not unsubscribed, or the one host that is posted to. */
export function recipientsOf({ channel, unsubscribed }: StoredSchedule): string[] {
  if (channel.kind === 'mail') return channel.to.filter((address) => !unsubscribed.includes(address));
  return [hostOf(channel.url)];
}

/** All that is told of where a channel posts to: the rest of the address is a secret. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}
