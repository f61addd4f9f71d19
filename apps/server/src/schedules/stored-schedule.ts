import type { DeliveryFault, DigestScope, WorkspaceScope } from '@taktboard/protocol';
import type { Selectable } from 'kysely';
import type { Database } from '../store/database.ts';
import type { Times } from './planned-times.ts';

interface Plan extends Times {
  language: 'de' | 'en';
}
export interface SchedulePlan extends Plan {
  scope: DigestScope;
  skipHolidays: boolean;
}
export interface WorkspacePlan extends Plan {
  scope: WorkspaceScope;
  /** Missing in those of before. */
  skipHolidays?: boolean | undefined;
}

export type HookChannel =
  | { kind: 'slack' | 'teams'; url: string }
  /** `secret` as Standard Webhooks has it: `whsec_` and base64. */
  | { kind: 'webhook'; url: string; secret: string };
export type StoredChannel = { kind: 'mail'; to: string[] } | HookChannel;

interface Common {
  id: string;
  personId: string;
  personal: boolean;
  channel: StoredChannel;
  unsubscribed: string[];
  paused: boolean;
  sinceAt: number;
  nextAt: number | null;
  failingSince: number | null;
  fault: DeliveryFault | null;
  offAt: number | null;
}

export interface BoardSchedule extends Common {
  boardId: string;
  plan: SchedulePlan;
}
/** Over all boards that its person sees at the time; nobody else's. */
export interface WorkspaceStored extends Common {
  boardId: null;
  plan: WorkspacePlan;
}
export type StoredSchedule = BoardSchedule | WorkspaceStored;

type Row = Selectable<Database['schedules']>;

export function toSchedule(row: Row): StoredSchedule {
  const common: Common = {
    id: row.id,
    personId: row.person_id,
    personal: row.personal === 1,
    channel: JSON.parse(row.channel) as StoredChannel,
    unsubscribed: JSON.parse(row.unsubscribed) as string[],
    paused: row.paused === 1,
    sinceAt: row.since_at,
    nextAt: row.next_at,
    failingSince: row.failing_since,
    fault: row.fault === null ? null : (JSON.parse(row.fault) as DeliveryFault),
    offAt: row.off_at,
  };
  const plan: unknown = JSON.parse(row.plan);
  return row.board_id === null
    ? { ...common, boardId: null, plan: plan as WorkspacePlan }
    : { ...common, boardId: row.board_id, plan: plan as SchedulePlan };
}

export function isOfBoard(schedule: StoredSchedule): schedule is BoardSchedule {
  return schedule.boardId !== null;
}

export function isOfWorkspace(schedule: StoredSchedule): schedule is WorkspaceStored {
  return schedule.boardId === null;
}

/** Whom a run goes to: mail addresses that have not unsubscribed, or the one host that is posted to. */
export function recipientsOf({
  channel,
  unsubscribed,
}: Pick<StoredSchedule, 'channel' | 'unsubscribed'>): string[] {
  if (channel.kind === 'mail') return channel.to.filter((address) => !unsubscribed.includes(address));
  return [hostOf(channel.url)];
}

/** All that is told of where a channel posts to: the rest of the address is a secret. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}
