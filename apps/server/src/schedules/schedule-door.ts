import { randomBytes } from 'node:crypto';
import {
  fail,
  LIMITS,
  ok,
  type DigestChannel,
  type DigestPreview,
  type DigestRun,
  type DigestScope,
  type NewSchedule,
  type Result,
  type Role,
  type SavedSchedule,
  type Schedule,
  type ScheduleChange,
  type Schedules,
  type SilentDigest,
} from '@taktboard/protocol';
import { digestMail, isKnownZone } from '@taktboard/reports';
import type { Unreadable } from '../reports/reports.ts';
import type { Mailer } from './channels/mailer.ts';
import { contextOf, deriveRun } from './derive-run.ts';
import { makeAskedRun, setNextTime, type RunnerDependencies, type SendFault } from './run-schedules.ts';
import { toShownSchedule } from './shown-schedule.ts';
import { hostOf, type StoredChannel, type StoredSchedule } from './stored-schedule.ts';

/** On whose behalf something is asked. */
export interface Asking {
  personId: string;
  /** On a board that they see. */
  roleOn(boardId: string): Promise<Role | undefined>;
}

export type SaveFault =
  | Unreadable
  | 'no-such-schedule'
  | 'unknown-zone'
  | 'figures-about-persons'
  | 'no-target'
  | 'too-many-schedules';

export interface ScheduleDoor {
  /** Those that a board has, for whoever manages it. */
  ofBoard(boardId: string): Promise<Schedules>;
  /** One's own, over all boards. */
  own(personId: string): Promise<Schedules>;
  /** Those that someone has set up and that are not sent any more, because they failed for too long. */
  silent(personId: string): Promise<SilentDigest[]>;
  add(asking: Asking, to: NewPlace, schedule: NewSchedule): Promise<Result<SavedSchedule, SaveFault>>;
  change(asking: Asking, id: string, change: ScheduleChange): Promise<Result<SavedSchedule, SaveFault>>;
  /** @returns false when there is none, or none that is theirs */
  remove(asking: Asking, id: string): Promise<boolean>;
  sendNow(
    asking: Asking,
    id: string,
    to: string | undefined,
  ): Promise<Result<null, SendFault | 'no-such-schedule' | 'too-many-attempts'>>;
  runs(asking: Asking, id: string): Promise<DigestRun[] | undefined>;
  preview(
    asking: Asking,
    boardId: string,
    asked: { language: 'de' | 'en'; scope: DigestScope },
  ): Promise<Result<DigestPreview, Unreadable | 'figures-about-persons'>>;
}

export interface NewPlace {
  boardId: string;
  personal: boolean;
}

interface Dependencies {
  runner: RunnerDependencies;
  mail: Mailer['kind'];
  publicUrl: string;
  /** Whether digests about one other person are allowed in this workspace. */
  aboutPersons(): Promise<boolean>;
  wake(): Promise<void>;
}

const RUNS_SHOWN = 30;
const HOUR = 60 * 60_000;
/** Asked for by hand, of one schedule in an hour: its recipients are people. */
const ASKED_AN_HOUR = 10;

/** What people do with schedules. Whose they are is decided here, for every way in. */
export function createScheduleDoor(dependencies: Dependencies): ScheduleDoor {
  const { runner, mail, publicUrl, aboutPersons, wake } = dependencies;
  const { store, ledger, clock, newId } = runner;

  const shown = async (schedule: StoredSchedule): Promise<Schedule> =>
    toShownSchedule(schedule, (await ledger.runs(schedule.id, 1))[0] ?? null);
  const list = async (schedules: readonly StoredSchedule[]): Promise<Schedules> => ({
    schedules: await Promise.all(schedules.map(shown)),
    mail,
    aboutPersons: await aboutPersons(),
  });
  const mine = async ({ personId, roleOn }: Asking, id: string): Promise<StoredSchedule | undefined> => {
    const schedule = await store.find(id);
    if (!schedule) return undefined;
    const may = schedule.personal
      ? schedule.personId === personId
      : (await roleOn(schedule.boardId)) === 'manager';
    return may ? schedule : undefined;
  };
  const mayTell = async (scope: DigestScope, personId: string): Promise<boolean> =>
    scope.kind !== 'owner' || scope.personId === personId || (await aboutPersons());
  /** With its next time, and what was due meanwhile on its way. */
  const saved = async (id: string, secret: string | undefined): Promise<Result<SavedSchedule, SaveFault>> => {
    const before = await store.find(id);
    if (!before) return fail('no-such-schedule');
    const board = before.plan.skipHolidays ? await runner.read(before.boardId) : undefined;
    await setNextTime(runner, id, board?.ok ? board.value.board : null);
    const schedule = await store.find(id);
    if (!schedule) return fail('no-such-schedule');
    void wake();
    return ok({ schedule: await shown(schedule), ...(secret === undefined ? {} : { secret }) });
  };

  return {
    ofBoard: async (boardId) => list(await store.ofBoard(boardId)),
    own: async (personId) => list(await store.ofPerson(personId)),
    async silent(personId) {
      return (await store.silentOf(personId)).map(({ id, boardId, boardTitle, channel, offAt, fault }) => ({
        scheduleId: id,
        board: { id: boardId, title: boardTitle },
        to: channel.kind === 'mail' ? channel.to.join(', ') : hostOf(channel.url),
        since: new Date(offAt ?? 0).toISOString(),
        fault,
      }));
    },
    async add({ personId }, { boardId, personal }, { channel: asked, ...plan }) {
      if (!isKnownZone(plan.zone)) return fail('unknown-zone');
      if (!(await mayTell(plan.scope, personId))) return fail('figures-about-persons');
      const channel = channelFrom(asked, undefined);
      if (!channel) return fail('no-target');
      const there = personal ? await store.ofPerson(personId) : await store.ofBoard(boardId);
      if (there.length >= LIMITS.schedules) return fail('too-many-schedules');
      const id = newId();
      await store.add({ id, boardId, personId, personal, plan, channel, at: clock() });
      return saved(id, channel.kind === 'webhook' ? channel.secret : undefined);
    },
    async change(asking, id, change) {
      const before = await mine(asking, id);
      if (!before) return fail('no-such-schedule');
      const { channel: asked, paused, ...parts } = change;
      const plan = { ...before.plan, ...withoutUndefined(parts) };
      if (!isKnownZone(plan.zone)) return fail('unknown-zone');
      if (!(await mayTell(plan.scope, before.personId))) return fail('figures-about-persons');
      const channel = asked === undefined ? before.channel : channelFrom(asked, before.channel);
      if (!channel) return fail('no-target');
      const isAnew = paused === false && (before.paused || before.offAt !== null);
      const isMoved = timesOf(plan) !== timesOf(before.plan);
      await store.update(id, {
        plan,
        channel,
        ...(paused === undefined ? {} : { paused }),
        // what fell into a pause, or under another plan, was not missed
        ...(isAnew || isMoved ? { sinceAt: clock() } : {}),
        ...(isAnew || asked !== undefined ? { well: true as const } : {}),
        // whoever wants their own digest again says so by saving it; nobody says it for another
        ...(before.personal && asked !== undefined ? { unsubscribed: [] } : {}),
      });
      const isNew = channel.kind === 'webhook' && before.channel.kind !== 'webhook';
      return saved(id, isNew ? channel.secret : undefined);
    },
    async remove(asking, id) {
      if (!(await mine(asking, id))) return false;
      await store.remove(id);
      return true;
    },
    async sendNow(asking, id, to) {
      const schedule = await mine(asking, id);
      if (!schedule) return fail('no-such-schedule');
      if ((await asking.roleOn(schedule.boardId)) === undefined) return fail('no-such-board');
      const asked = await ledger.askedSince(id, clock() - HOUR);
      if (asked >= ASKED_AN_HOUR) return fail('too-many-attempts');
      const made = await makeAskedRun(runner, schedule, to);
      if (!made.ok) return made;
      await wake();
      return ok(null);
    },
    async runs(asking, id) {
      const schedule = await mine(asking, id);
      return schedule && ledger.runs(id, RUNS_SHOWN);
    },
    async preview({ personId }, boardId, { language, scope }) {
      if (!(await mayTell(scope, personId))) return fail('figures-about-persons');
      const found = await runner.read(boardId);
      if (!found.ok) return found;
      const { digest, names } = await deriveRun(runner, found.value.board, {
        boardId,
        key: 'preview',
        scope,
        personId,
        window: { from: null, to: clock(), missed: [] },
        then: null,
      });
      const boardUrl = `${publicUrl}/b/${boardId}`;
      const context = contextOf(names, { language, boardUrl });
      const sent = digestMail(digest, context, { run: `${boardUrl}/digest`, unsubscribe: null });
      return ok({ ...sent, empty: digest.empty });
    },
  };
}

function timesOf({ time, zone, weekdays }: StoredSchedule['plan']): string {
  return JSON.stringify([time, zone, [...weekdays].toSorted((a, b) => a - b)]);
}

/** @returns undefined for a channel that posts and was not told where */
function channelFrom(asked: DigestChannel, before: StoredChannel | undefined): StoredChannel | undefined {
  if (asked.kind === 'mail') return { kind: 'mail', to: [...new Set(asked.to)] };
  const { kind, url: given } = asked;
  const same = before?.kind === kind ? before : undefined;
  const url = given ?? same?.url;
  if (url === undefined) return undefined;
  if (kind !== 'webhook') return { kind, url };
  const secret = same?.kind === 'webhook' ? same.secret : `whsec_${randomBytes(24).toString('base64')}`;
  return { kind, url, secret };
}

type Given<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

function withoutUndefined<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<Fields>;
}
