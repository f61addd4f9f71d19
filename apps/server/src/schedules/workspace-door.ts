import {
  fail,
  LIMITS,
  ok,
  type DigestPreview,
  type NewWorkspaceSchedule,
  type Result,
  type SavedWorkspaceSchedule,
  type WorkspaceReport,
  type WorkspaceSchedule,
  type WorkspaceScheduleChange,
  type WorkspaceSchedules,
  type WorkspaceScope,
} from '@taktboard/protocol';
import { isKnownZone, mailOf, workspaceHtml, workspaceText, type WorkspaceDigest } from '@taktboard/reports';
import { inLanes } from '../in-lanes.ts';
import type { RenderedReport } from '../reports/rendered-report.ts';
import { changeOf, givenOf } from './change-of.ts';
import { channelFrom } from './channel-from.ts';
import type { RunNames } from './derive-run.ts';
import { deriveWorkspaceRun } from './derive-workspace-run.ts';
import { isOverBoards, runMessage, workspaceContextOf } from './run-message.ts';
import { setNextTime } from './run-schedules.ts';
import type { DoorDependencies, SaveFault } from './schedule-door.ts';
import { toShownWorkspaceSchedule } from './shown-schedule.ts';
import { isOfWorkspace, type WorkspaceStored } from './stored-schedule.ts';
import { unreadNow } from './told-since.ts';

type Saved = Promise<Result<SavedWorkspaceSchedule, SaveFault>>;

export interface WorkspaceDigestAsked {
  /** A stored run as it was; undefined: as of now, without a comparison. */
  run: string | undefined;
  scope: WorkspaceScope;
  /** On whose clock the day begins. */
  zone: string;
  language: 'de' | 'en';
  format: 'json' | 'text' | 'html';
}

interface PreviewAsked {
  language: 'de' | 'en';
  scope: WorkspaceScope;
  zone: string;
  ownMail?: boolean | undefined;
}

/** Digests over all boards that somebody sees: one's own, and nobody else's to see. */
export interface WorkspaceDoor {
  own(personId: string): Promise<WorkspaceSchedules>;
  add(personId: string, schedule: NewWorkspaceSchedule): Saved;
  change(personId: string, id: string, change: WorkspaceScheduleChange): Saved;
  preview(personId: string, asked: PreviewAsked): Promise<Result<DigestPreview, SaveFault>>;
  digest(
    personId: string,
    asked: WorkspaceDigestAsked,
  ): Promise<Result<RenderedReport, 'no-such-run' | 'unknown-zone' | 'figures-about-persons'>>;
  /** What labels are called on those boards, each name once. */
  labels(personId: string): Promise<string[]>;
}

/** How many boards are read at once. */
const AT_ONCE = 4;

export function createWorkspaceDoor(dependencies: DoorDependencies): WorkspaceDoor {
  const { runner, mail, publicUrl, aboutPersons, wake } = dependencies;
  const { store, ledger, clock, newId } = runner;

  const shown = async (schedule: WorkspaceStored): Promise<WorkspaceSchedule> =>
    toShownWorkspaceSchedule(schedule, (await ledger.runs(schedule.id, 1))[0] ?? null);
  const ofPerson = async (personId: string): Promise<WorkspaceStored[]> =>
    (await store.ofPerson(personId)).filter(isOfWorkspace);
  const mine = async (personId: string, id: string): Promise<WorkspaceStored | undefined> => {
    const schedule = await store.find(id);
    return schedule && isOfWorkspace(schedule) && schedule.personId === personId ? schedule : undefined;
  };
  const mayTell = async (scope: WorkspaceScope, personId: string): Promise<boolean> =>
    scope.kind !== 'owner' || scope.personId === personId || (await aboutPersons());
  const saved = async (personId: string, id: string, secret: string | undefined): Saved => {
    await setNextTime(runner, id, null);
    const schedule = await mine(personId, id);
    if (!schedule) return fail('no-such-schedule');
    void wake();
    return ok({ schedule: await shown(schedule), ...(secret === undefined ? {} : { secret }) });
  };
  const asOfNow = async (personId: string, { scope, zone, ownMail }: Omit<PreviewAsked, 'language'>) => {
    const now = clock();
    return deriveWorkspaceRun(runner, {
      key: 'now',
      personId,
      scope,
      zone,
      window: { from: null, to: now, missed: [] },
      now,
      told: ownMail === true ? await unreadNow(runner, { personId, boardId: null, now }) : [],
    });
  };

  return {
    async own(personId) {
      return { schedules: await Promise.all((await ofPerson(personId)).map(shown)), mail };
    },
    async add(personId, { channel: asked, ...plan }) {
      if (!isKnownZone(plan.zone)) return fail('unknown-zone');
      if (!(await mayTell(plan.scope, personId))) return fail('figures-about-persons');
      const channel = channelFrom(asked, undefined);
      if (!channel) return fail('no-target');
      if ((await ofPerson(personId)).length >= LIMITS.schedules) return fail('too-many-schedules');
      const id = newId();
      await store.add({ id, boardId: null, personId, personal: true, plan, channel, at: clock() });
      return saved(personId, id, channel.kind === 'webhook' ? channel.secret : undefined);
    },
    async change(personId, id, { channel: asked, paused, ...parts }) {
      const before = await mine(personId, id);
      if (!before) return fail('no-such-schedule');
      const plan = { ...before.plan, ...givenOf(parts) };
      if (!isKnownZone(plan.zone)) return fail('unknown-zone');
      if (!(await mayTell(plan.scope, personId))) return fail('figures-about-persons');
      const channel = asked === undefined ? before.channel : channelFrom(asked, before.channel);
      if (!channel) return fail('no-target');
      await store.update(id, changeOf(before, { plan, channel, channelAsked: asked, paused, at: clock() }));
      const isNew = channel.kind === 'webhook' && before.channel.kind !== 'webhook';
      return saved(personId, id, isNew ? channel.secret : undefined);
    },
    async preview(personId, asked) {
      if (!isKnownZone(asked.zone)) return fail('unknown-zone');
      if (!(await mayTell(asked.scope, personId))) return fail('figures-about-persons');
      const derived = await asOfNow(personId, asked);
      const runUrl = `${publicUrl}/digests`;
      const words = runMessage(derived, { language: asked.language, publicUrl, runUrl });
      return ok({ ...mailOf(words, null), empty: derived.digest.empty });
    },
    async digest(personId, { run: key, scope, zone, language, format }) {
      if (key !== undefined) {
        const run = await ledger.find(key);
        const own = run && (await mine(personId, run.scheduleId));
        if (!run || !own || !isOverBoards(run.digest)) return fail('no-such-run');
        return ok(rendered(run.digest, run.names, { language, format, publicUrl }));
      }
      if (!isKnownZone(zone)) return fail('unknown-zone');
      if (!(await mayTell(scope, personId))) return fail('figures-about-persons');
      const { digest, names } = await asOfNow(personId, { scope, zone });
      return ok(rendered(digest, names, { language, format, publicUrl }));
    },
    async labels(personId) {
      const names = new Map<string, string>();
      const boards = await inLanes(await runner.boardsOf(personId), AT_ONCE, ({ id }) => runner.readHead(id));
      for (const found of boards) {
        if (!found.ok) continue;
        for (const { name, archived } of found.value.labels) {
          const key = name.trim().toLocaleLowerCase('und');
          if (archived !== true && key !== '' && !names.has(key)) names.set(key, name.trim());
        }
      }
      return [...names.values()].toSorted();
    },
  };
}

function rendered(
  digest: WorkspaceDigest,
  names: RunNames,
  asked: Pick<WorkspaceDigestAsked, 'language' | 'format'> & { publicUrl: string },
): RenderedReport {
  const { language, format, publicUrl } = asked;
  const context = workspaceContextOf(names, { language, publicUrl });
  switch (format) {
    case 'json':
      return { type: 'application/json', body: JSON.stringify(reportOf(digest, names)) };
    case 'text':
      return { type: 'text/plain; charset=utf-8', body: workspaceText(digest, context) };
    case 'html':
      return { type: 'text/html; charset=utf-8', body: workspaceHtml(digest, context) };
  }
}

function reportOf(digest: WorkspaceDigest, { boards = [], people }: RunNames): WorkspaceReport {
  const named = (pairs: readonly (readonly [string, string])[]) => pairs.map(([id, name]) => ({ id, name }));
  return {
    digest,
    boards: boards.map(({ id, boardTitle: title, columns, labels }) => ({
      id,
      title,
      columns: named(columns),
      labels: named(labels),
    })),
    people: named(people),
  };
}
