import {
  fail,
  LIMITS,
  ok,
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
  type SilentWorkspaceDigest,
} from '@taktboard/protocol';
import { isKnownZone, mailOf } from '@taktboard/reports';
import type { Unreadable } from '../reports/reports.ts';
import { changeOf, givenOf } from './change-of.ts';
import { channelFrom } from './channel-from.ts';
import type { Mailer } from './channels/mailer.ts';
import { deriveRun } from './derive-run.ts';
import { runMessage } from './run-message.ts';
import { makeAskedRun, setNextTime, type RunnerDependencies, type SendFault } from './run-schedules.ts';
import { toShownSchedule } from './shown-schedule.ts';
import { hostOf, isOfBoard, type BoardSchedule, type StoredSchedule } from './stored-schedule.ts';
import { unreadNow } from './told-since.ts';

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
  silent(personId: string): Promise<{ ofBoards: SilentDigest[]; ofWorkspace: SilentWorkspaceDigest[] }>;
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
    asked: { language: 'de' | 'en'; scope: DigestScope; ownMail?: boolean | undefined },
  ): Promise<Result<DigestPreview, Unreadable | 'figures-about-persons'>>;
}

export interface NewPlace {
  boardId: string;
  personal: boolean;
}

/** Of both doors: that of a board's schedules, and that of those over all boards. */
export interface DoorDependencies {
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
export function createScheduleDoor(dependencies: DoorDependencies): ScheduleDoor {
  const { runner, mail, publicUrl, aboutPersons, wake } = dependencies;
  const { store, ledger, clock, newId } = runner;

  const shown = async (schedule: BoardSchedule): Promise<Schedule> =>
    toShownSchedule(schedule, (await ledger.runs(schedule.id, 1))[0] ?? null);
  const list = async (schedules: readonly StoredSchedule[]): Promise<Schedules> => ({
    schedules: await Promise.all(schedules.filter(isOfBoard).map(shown)),
    mail,
    aboutPersons: await aboutPersons(),
  });
  const mine = async ({ personId, roleOn }: Asking, id: string): Promise<StoredSchedule | undefined> => {
    const schedule = await store.find(id);
    if (!schedule) return undefined;
    const may =
      schedule.personal || !isOfBoard(schedule)
        ? schedule.personId === personId
        : (await roleOn(schedule.boardId)) === 'manager';
    return may ? schedule : undefined;
  };
  const mayTell = async (scope: DigestScope, personId: string): Promise<boolean> =>
    scope.kind !== 'owner' || scope.personId === personId || (await aboutPersons());
  /** With its next time, and what was due meanwhile on its way. */
  const saved = async (id: string, secret: string | undefined): Promise<Result<SavedSchedule, SaveFault>> => {
    const before = await store.find(id);
    if (!before || !isOfBoard(before)) return fail('no-such-schedule');
    const board = before.plan.skipHolidays ? await runner.readHead(before.boardId) : undefined;
    await setNextTime(runner, id, board?.ok ? board.value : null);
    const schedule = await store.find(id);
    if (!schedule || !isOfBoard(schedule)) return fail('no-such-schedule');
    void wake();
    return ok({ schedule: await shown(schedule), ...(secret === undefined ? {} : { secret }) });
  };

  return {
    ofBoard: async (boardId) => list(await store.ofBoard(boardId)),
    own: async (personId) => list(await store.ofPerson(personId)),
    async silent(personId) {
      const silent = (await store.silentOf(personId)).map((schedule) => ({
        schedule,
        told: {
          scheduleId: schedule.id,
          to: addressesOf(schedule),
          since: new Date(schedule.offAt ?? 0).toISOString(),
          fault: schedule.fault,
        },
      }));
      return {
        ofBoards: silent.flatMap(({ schedule: { boardId: id, boardTitle: title }, told }) =>
          id === null ? [] : [{ ...told, board: { id, title: title ?? '' } }],
        ),
        ofWorkspace: silent.flatMap(({ schedule, told }) => (schedule.boardId === null ? [told] : [])),
      };
    },
    async add({ personId }, { boardId, personal }, { channel: asked, ...plan }) {
      if (!isKnownZone(plan.zone)) return fail('unknown-zone');
      if (!(await mayTell(plan.scope, personId))) return fail('figures-about-persons');
      const channel = channelFrom(asked, undefined);
      if (!channel) return fail('no-target');
      const there = personal ? await store.ofPerson(personId) : await store.ofBoard(boardId);
      if (there.filter(isOfBoard).length >= LIMITS.schedules) return fail('too-many-schedules');
      const id = newId();
      await store.add({ id, boardId, personId, personal, plan, channel, at: clock() });
      return saved(id, channel.kind === 'webhook' ? channel.secret : undefined);
    },
    async change(asking, id, change) {
      const before = await mine(asking, id);
      if (!before || !isOfBoard(before)) return fail('no-such-schedule');
      const { channel: asked, paused, ...parts } = change;
      const plan = { ...before.plan, ...givenOf(parts) };
      if (!isKnownZone(plan.zone)) return fail('unknown-zone');
      if (!(await mayTell(plan.scope, before.personId))) return fail('figures-about-persons');
      const channel = asked === undefined ? before.channel : channelFrom(asked, before.channel);
      if (!channel) return fail('no-target');
      await store.update(id, changeOf(before, { plan, channel, channelAsked: asked, paused, at: clock() }));
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
      const sees = !isOfBoard(schedule) || (await asking.roleOn(schedule.boardId)) !== undefined;
      if (!sees) return fail('no-such-board');
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
    async preview({ personId }, boardId, { language, scope, ownMail }) {
      if (!(await mayTell(scope, personId))) return fail('figures-about-persons');
      const now = clock();
      const derived = await deriveRun(runner, {
        boardId,
        key: 'preview',
        scope,
        personId,
        window: { from: null, to: now, missed: [] },
        then: { kind: 'none' },
        told: ownMail === true ? await unreadNow(runner, { personId, boardId, now }) : [],
      });
      if (!derived.ok) return derived;
      const runUrl = `${publicUrl}/b/${boardId}/digest`;
      const sent = mailOf(runMessage(derived.value, { language, publicUrl, runUrl }), null);
      return ok({ ...sent, empty: derived.value.digest.empty });
    },
  };
}

function addressesOf({ channel }: StoredSchedule): string {
  return channel.kind === 'mail' ? channel.to.join(', ') : hostOf(channel.url);
}
