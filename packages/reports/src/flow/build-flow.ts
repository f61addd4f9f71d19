import type { Day, Id } from '@taktboard/board';
import type { ActivityItem, CardFacts } from '../digest/digest-input.ts';
import type { ReportProblem } from '../digest/digest.ts';
import { byCodeUnit } from '../digest/task.ts';
import { type DayNumber, dayNumber, dayOf } from '../time/day.ts';
import { type Instant, instantOf, type Millis, millisOf } from '../time/instant.ts';
import { ZoneTimes } from '../time/zone-times.ts';
import { ageingOf, daysBetween } from './ageing.ts';
import { daysByColumn } from './days-by-column.ts';
import type { FinishedTask, FlowReport, Forecast } from './flow.ts';
import { forecastDays } from './forecast.ts';
import { SERVICE_LEVEL_DAYS, serviceLevelOf } from './service-level.ts';
import { spreadOf } from './spread.ts';
import { type FlowMoment, type TaskFlow, taskFlowOf } from './task-flow.ts';
import { throughputOf } from './throughput.ts';
import { type FlowBoard, livesOf } from './visits.ts';

export interface FlowInput {
  boardId: Id;
  now: FlowBoard;
  /** Of the board's whole life, in any order. */
  activity: readonly ActivityItem[];
  facts: ReadonlyMap<Id, Pick<CardFacts, 'created'>>;
  /** IANA name; UTC is used for one that is unknown. */
  zone: string;
  /** The moment at which it is asked. */
  at: Instant;
  from: Day;
  /** A day to come is read as today. */
  to: Day;
  /** In [0, 1), seeded: it alone decides what the forecast draws. */
  random: () => number;
  problems?: readonly ReportProblem[];
}

const FINISHED_CAP = 2_000;
const AGEING_CAP = 300;
/** A forecast draws from as many of the last whole days, and from no fewer finished tasks than this. */
const FORECAST_DAYS = 90;
const FORECAST_TASKS = 10;

/** The flow over a board as of the end of `to`, or as of now. The order of what comes in changes nothing. */
export function buildFlow(input: FlowInput): FlowReport {
  const { now, problems = [] } = input;
  const zone = new ZoneTimes(input.zone);
  const asked = millisOf(input.at);
  const today = zone.dayAt(asked);
  const to = Math.min(dayNumber(input.to), today);
  const at = to === today ? asked : zone.instantOf(to + 1, 0) - 1;
  const { lives, absences, since = asked } = livesOf(now, input.activity);
  const kinds = new Map(now.columns.map(({ id, kind }) => [id, kind]));
  const moment: FlowMoment = {
    at,
    since,
    kindOf: (columnId) => kinds.get(columnId),
    createdOf: (cardId) => input.facts.get(cardId)?.created ?? null,
  };
  const tasks = lives.map((life) => taskFlowOf(life, moment));
  const begin = Math.min(to, zone.dayAt(since));
  const first = Math.max(begin, Math.min(dayNumber(input.from), to));

  const absentAt = (columnId: Id) =>
    (absences.get(columnId) ?? []).some(({ from, until }) => from <= at && at < until);
  const isLive = (task: TaskFlow) => task.at !== null && !task.at.archived && !absentAt(task.at.columnId);
  const finishDay = ({ finished }: TaskFlow) => (finished === null ? null : zone.dayAt(finished));
  const finishedSince = (day: DayNumber) => tasks.filter((task) => (finishDay(task) ?? -Infinity) >= day);

  const finished = finishedSince(first).map((task) => finishedTask(task, zone));
  finished.sort((a, b) => byCodeUnit(a.day, b.day) || byCodeUnit(a.id, b.id));
  const lately = finishedSince(to - SERVICE_LEVEL_DAYS + 1);
  const columns = now.columns.map(({ id }) => ({ id, absences: absences.get(id) ?? [] }));
  const counts = daysByColumn(tasks, columns, { first, last: to, zone, kindOf: moment.kindOf });
  const used = columns.map(
    (_, index) => now.columns[index]?.archived !== true || counts[index]?.some((n) => n > 0),
  );
  const shown = <Item>(items: readonly Item[]) => items.filter((_, index) => used[index]);
  return {
    schema: 1,
    boardId: input.boardId,
    from: dayOf(first),
    to: dayOf(to),
    since: dayOf(begin),
    asOf: instantOf(at),
    zone: zone.zone,
    columns: shown(columns).map(({ id }) => id),
    days: Array.from({ length: to - first + 1 }, (_, day) => ({
      day: dayOf(first + day),
      counts: shown(counts).map((row) => row[day] ?? 0),
    })),
    finished: { total: finished.length, items: finished.slice(-FINISHED_CAP) },
    cycle: spreadOf(finished.flatMap(({ cycle }) => cycle ?? [])),
    lead: spreadOf(finished.flatMap(({ lead }) => lead ?? [])),
    throughput: throughputOf(
      finished.map(({ day }) => dayNumber(day)),
      { first, last: to },
    ),
    sle: serviceLevelOf(lately.flatMap((task) => cycleOf(task, zone) ?? [])),
    ageing: ageingOf(tasks, lately, {
      ...moment,
      zone,
      isLive,
      columns: now.columns.map(({ id }) => id),
      cap: AGEING_CAP,
    }),
    forecast: forecastOf(
      tasks.filter((task) => isLive(task) && kinds.get(task.at?.columnId ?? '') !== 'done').length,
      { tasks, begin, to, zone, random: input.random },
    ),
    ...(problems.length === 0 ? {} : { problems: [...problems] }),
  };
}

function cycleOf({ started, finished }: TaskFlow, zone: ZoneTimes): number | null {
  return started === null || finished === null || started > finished
    ? null
    : daysBetween(started, finished, zone);
}

function finishedTask(task: TaskFlow, zone: ZoneTimes): FinishedTask {
  const { card, created } = task;
  const finished: Millis = task.finished ?? 0;
  return {
    id: card.id,
    title: card.title,
    day: dayOf(zone.dayAt(finished)),
    cycle: cycleOf(task, zone),
    lead: created === null || created > finished ? null : daysBetween(created, finished, zone),
  };
}

interface Past {
  tasks: readonly TaskFlow[];
  begin: DayNumber;
  to: DayNumber;
  zone: ZoneTimes;
  random: () => number;
}

/** Draws from whole days alone: a day that goes on has not finished all that it will. */
function forecastOf(open: number, { tasks, begin, to, zone, random }: Past): Forecast {
  const first = Math.max(begin, to - FORECAST_DAYS);
  const perDay = Array.from({ length: Math.max(0, to - first) }, () => 0);
  for (const { finished } of tasks) {
    const day = finished === null ? -1 : zone.dayAt(finished) - first;
    if (day >= 0 && day < perDay.length) perDay[day] = (perDay[day] ?? 0) + 1;
  }
  const finished = perDay.reduce((sum, count) => sum + count, 0);
  const known = { open, finished, days: perDay.length };
  if (open === 0 || finished < FORECAST_TASKS) return { ...known, done: null };
  const days = forecastDays(open, perDay, random);
  const dayAfter = (count: number | null) => (count === null ? null : dayOf(to + count));
  return { ...known, done: { p50: dayAfter(days.p50), p85: dayAfter(days.p85), p95: dayAfter(days.p95) } };
}
