import { fail, ok, type InboxItem, type Result } from '@taktboard/protocol';
import { inLanes } from '../in-lanes.ts';
import type { Clock, EventLog } from '../ports.ts';
import type { Unreadable } from '../reports/reports.ts';
import type { BoardHead } from '../reports/run-thread.ts';
import { deriveScheduled } from './derive-scheduled.ts';
import type { WorkspaceSources } from './derive-workspace-run.ts';
import { dueRun, type DueAnswer } from './due-run.ts';
import { isFreeDay, type FreeDaySources } from './is-free-day.ts';
import type { RunLedger } from './run-ledger.ts';
import type { ScheduleStore } from './schedule-store.ts';
import { recipientsOf, type StoredSchedule } from './stored-schedule.ts';

export interface RunnerDependencies extends WorkspaceSources, FreeDaySources {
  ledger: RunLedger;
  store: ScheduleStore;
  /** Whether whoever a schedule belongs to still has an account here, and their own one is of a board that they see. */
  mayHave(schedule: Pick<StoredSchedule, 'personId' | 'boardId' | 'personal'>): Promise<boolean>;
  /** What someone was told in `(sinceMs, now]` and has not read, the newest first. */
  unreadSince(personId: string, sinceMs: number): Promise<InboxItem[]>;
  clock: Clock;
  newId(): string;
  log: EventLog;
}

/** A board that cannot be read is asked for again. */
const AGAIN_MS = 5 * 60_000;
/** While one board is judged the next is fetched; more at once are no faster, and moves would wait for them. */
const AT_ONCE = 2;

export interface MakingRuns {
  /** A run of one schedule is written down, and its next time: it can be sent while others are still made. */
  onMade(): void;
  /** Whether another one is begun. */
  goesOn(): boolean;
}

/** Makes the runs that are due: derives, and writes run, deliveries and the next time down together. */
export async function makeDueRuns(
  dependencies: RunnerDependencies,
  { onMade, goesOn }: MakingRuns,
): Promise<void> {
  const { store, clock, log } = dependencies;
  await inLanes(await store.due(clock()), AT_ONCE, async (schedule) => {
    if (!goesOn()) return;
    try {
      await makeDueRun(dependencies, schedule);
      onMade();
    } catch (error) {
      // one board's trouble stops no other's digest
      log.error('digest.not-made', { schedule: schedule.id, error });
      await store.setNext(schedule.id, clock() + AGAIN_MS);
    }
  });
}

async function makeDueRun(dependencies: RunnerDependencies, schedule: StoredSchedule): Promise<void> {
  const { store, clock } = dependencies;
  const found = await boardOf(dependencies, schedule);
  if (!found.ok && found.reason !== 'no-such-board') {
    await store.setNext(schedule.id, clock() + AGAIN_MS);
    return;
  }
  const board = found.ok ? found.value : null;
  const answer = await askWhetherDue(dependencies, schedule, board);
  if (answer.kind === 'run' && found.ok && (await dependencies.mayHave(schedule))) {
    const made = await makeRun(dependencies, { schedule, asked: answer });
    if (!made.ok) throw new Error(`the board of a digest could not be read: ${made.reason}`);
  } else if (answer.kind === 'run') {
    // a board in the trash and someone who has left get no digests, nor those of this time later
    await store.update(schedule.id, { sinceAt: clock() });
  }
  await setNextTime(dependencies, schedule.id, board);
}

/** Null for one over all boards: none of them alone decides whether it is made. */
async function boardOf(
  { readHead }: Pick<RunnerDependencies, 'readHead'>,
  { boardId }: StoredSchedule,
): Promise<Result<BoardHead | null, Unreadable>> {
  return boardId === null ? ok(null) : readHead(boardId);
}

/** Writes down when a schedule is to be looked at next. */
export async function setNextTime(
  dependencies: FreeDaySources & Pick<RunnerDependencies, 'store' | 'ledger' | 'clock'>,
  scheduleId: string,
  board: BoardHead | null,
): Promise<void> {
  const { store, clock } = dependencies;
  const schedule = await store.find(scheduleId);
  if (!schedule) return;
  const next = await askWhetherDue(dependencies, schedule, board);
  await store.setNext(scheduleId, next.kind === 'run' ? clock() : next.until);
}

async function askWhetherDue(
  { ledger, clock, ...sources }: FreeDaySources & Pick<RunnerDependencies, 'ledger' | 'clock'>,
  schedule: StoredSchedule,
  board: BoardHead | null,
): Promise<DueAnswer> {
  return dueRun({
    times: schedule.plan,
    since: schedule.sinceAt,
    lastDate: await ledger.lastDate(schedule.id),
    now: clock(),
    isFree: (date) => isFreeDay(sources, { schedule, board }, date),
  });
}

interface MakeRun {
  schedule: StoredSchedule;
  asked: Extract<DueAnswer, { kind: 'run' }>;
}

async function makeRun(
  { ledger, clock, newId, ...sources }: RunnerDependencies,
  { schedule, asked }: MakeRun,
): Promise<Result<null, Unreadable>> {
  const previous = await ledger.previous(schedule.id);
  const key = `${schedule.id}.${asked.date}`;
  const missed = [...new Set([...(previous?.undelivered ?? []), ...asked.missed])].toSorted();
  const derived = await deriveScheduled(sources, {
    schedule,
    key,
    now: clock(),
    previous,
    pack: true,
    // a clock that went back leaves nothing to compare with
    window: {
      from: previous && previous.to < asked.to ? previous.to : null,
      to: asked.to,
      missed: previous ? missed : [],
    },
  });
  if (!derived.ok) return derived;
  const { digest, names, snapshot } = derived.value;
  const recipients = digest.empty ? [] : recipientsOf(schedule);
  await ledger.add({
    key,
    scheduleId: schedule.id,
    localDate: asked.date,
    at: clock(),
    to: asked.to,
    outcome: digest.empty ? 'empty' : recipients.length === 0 ? 'nobody' : 'queued',
    digest,
    names,
    snapshot,
    channel: schedule.channel.kind,
    recipients,
    newId,
  });
  return ok(null);
}

export type SendFault = 'no-such-board' | 'damaged' | 'not-readable' | 'no-recipient';

/** One that somebody wants now, outside of the plan: compared with the last planned one, and compared with by none. */
export async function makeAskedRun(
  { ledger, clock, newId, ...sources }: RunnerDependencies,
  schedule: StoredSchedule,
  to: string | undefined,
): Promise<Result<string, SendFault>> {
  const recipients = recipientsOf(schedule).filter((each) => to === undefined || each === to);
  if (recipients.length === 0) return fail('no-recipient');
  const previous = await ledger.previous(schedule.id);
  const now = clock();
  const key = `${schedule.id}.asked.${newId()}`;
  const derived = await deriveScheduled(sources, {
    schedule,
    key,
    now,
    previous,
    pack: false,
    window: { from: previous && previous.to < now ? previous.to : null, to: now, missed: [] },
  });
  if (!derived.ok) return derived;
  const { digest, names } = derived.value;
  await ledger.add({
    key,
    scheduleId: schedule.id,
    localDate: null,
    at: now,
    to: now,
    outcome: 'queued',
    digest,
    names,
    snapshot: null,
    channel: schedule.channel.kind,
    recipients,
    newId,
  });
  return ok(key);
}
