import type { DeliveryFault } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import {
  toSchedule,
  type SchedulePlan,
  type StoredChannel,
  type StoredSchedule,
  type WorkspacePlan,
} from './stored-schedule.ts';

export interface NewStoredSchedule {
  id: string;
  /** Null: over all boards that the person sees. */
  boardId: string | null;
  personId: string;
  personal: boolean;
  plan: SchedulePlan | WorkspacePlan;
  channel: StoredChannel;
  at: number;
}

export interface ScheduleUpdate {
  plan?: SchedulePlan | WorkspacePlan;
  channel?: StoredChannel;
  unsubscribed?: string[];
  paused?: boolean;
  sinceAt?: number;
  /** Switched on again: what failed before is forgotten. */
  well?: true;
}

export interface ScheduleStore {
  add(schedule: NewStoredSchedule): Promise<void>;
  find(id: string): Promise<StoredSchedule | undefined>;
  ofBoard(boardId: string): Promise<StoredSchedule[]>;
  ofPerson(personId: string): Promise<StoredSchedule[]>;
  /** Those of a person's making that were switched off, of boards that are there, or over all (without a title). */
  silentOf(personId: string): Promise<(StoredSchedule & { boardTitle: string | null })[]>;
  update(id: string, change: ScheduleUpdate): Promise<void>;
  /** When it is looked at next; null: never, until it is changed. */
  setNext(id: string, at: number | null): Promise<void>;
  remove(id: string): Promise<void>;
  /** Those that run and whose time has come. */
  due(now: number): Promise<StoredSchedule[]>;
  /** The next moment at which one is due; null for none. */
  nextDue(): Promise<number | null>;
  failed(id: string, failure: { at: number; fault: DeliveryFault; off: boolean }): Promise<void>;
  worked(id: string): Promise<void>;
}

export function createScheduleStore(database: Kysely<Database>): ScheduleStore {
  const select = () => database.selectFrom('schedules').selectAll();
  const running = () => select().where('paused', '=', 0).where('off_at', 'is', null);
  return {
    async add({ id, boardId, personId, personal, plan, channel, at }) {
      await database
        .insertInto('schedules')
        .values({
          id,
          board_id: boardId,
          person_id: personId,
          personal: personal ? 1 : 0,
          plan: JSON.stringify(plan),
          channel: JSON.stringify(channel),
          unsubscribed: '[]',
          paused: 0,
          created_at: at,
          since_at: at,
          next_at: at,
          failing_since: null,
          fault: null,
          off_at: null,
        })
        .execute();
    },
    async find(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row && toSchedule(row);
    },
    async ofBoard(boardId) {
      const rows = await select()
        .where('board_id', '=', boardId)
        .where('personal', '=', 0)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(toSchedule);
    },
    async ofPerson(personId) {
      const rows = await select()
        .where('person_id', '=', personId)
        .where('personal', '=', 1)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(toSchedule);
    },
    async silentOf(personId) {
      const rows = await database
        .selectFrom('schedules')
        .leftJoin('boards', 'boards.id', 'schedules.board_id')
        .selectAll('schedules')
        .select('boards.title')
        .where('schedules.person_id', '=', personId)
        .where('schedules.off_at', 'is not', null)
        .where('schedules.paused', '=', 0)
        .where('boards.trashed_at', 'is', null)
        .orderBy('schedules.off_at', 'desc')
        .orderBy('schedules.id')
        .execute();
      return rows.map(({ title, ...row }) => ({ ...toSchedule(row), boardTitle: title }));
    },
    async update(id, { plan, channel, unsubscribed, paused, sinceAt, well }) {
      const change = {
        ...(plan ? { plan: JSON.stringify(plan) } : {}),
        ...(channel ? { channel: JSON.stringify(channel) } : {}),
        ...(unsubscribed ? { unsubscribed: JSON.stringify(unsubscribed) } : {}),
        ...(paused === undefined ? {} : { paused: paused ? 1 : 0 }),
        ...(sinceAt === undefined ? {} : { since_at: sinceAt }),
        ...(well ? { failing_since: null, fault: null, off_at: null } : {}),
      };
      if (Object.keys(change).length === 0) return;
      await database.updateTable('schedules').set(change).where('id', '=', id).execute();
    },
    async setNext(id, at) {
      await database.updateTable('schedules').set({ next_at: at }).where('id', '=', id).execute();
    },
    async remove(id) {
      await database.deleteFrom('schedules').where('id', '=', id).execute();
    },
    async due(now) {
      const rows = await running().where('next_at', '<=', now).orderBy('next_at').execute();
      return rows.map(toSchedule);
    },
    async nextDue() {
      const row = await running()
        .where('next_at', 'is not', null)
        .orderBy('next_at')
        .limit(1)
        .executeTakeFirst();
      return row?.next_at ?? null;
    },
    async failed(id, { at, fault, off }) {
      await database
        .updateTable('schedules')
        .set((eb) => ({
          failing_since: eb.fn.coalesce('failing_since', eb.val(at)),
          fault: JSON.stringify(fault),
          ...(off ? { off_at: at } : {}),
        }))
        .where('id', '=', id)
        .execute();
    },
    async worked(id) {
      await database
        .updateTable('schedules')
        .set({ failing_since: null, fault: null })
        .where('id', '=', id)
        .where('failing_since', 'is not', null)
        .execute();
    },
  };
}
