import { WorkingCalendar } from '../calendar/working-calendar.ts';
import { dayOf } from '../time/day.ts';
import { millisOf } from '../time/instant.ts';
import { ZoneTimes } from '../time/zone-times.ts';
import { notesByCard } from './activity-notes.ts';
import { changesOf, noChanges } from './changes.ts';
import type { Digest } from './digest.ts';
import type { DigestInput } from './digest-input.ts';
import { type Moment, momentOf } from './lateness.ts';
import { guestDecisions } from './guest-decisions.ts';
import { ListMaker } from './list.ts';
import { lookAlikesOf } from './look-alikes.ts';
import { newlyOverdue } from './newly-overdue.ts';
import { ownerLoads } from './owner-loads.ts';
import { pastServiceLevel } from './past-service-level.ts';
import { standingOf } from './standing.ts';
import { judgeTasks } from './task.ts';
import { brokenWipLimits } from './wip.ts';

/** How far ahead "due next" looks. */
const NEXT_WORKING_DAYS = 3;

/**
 * What happened on a board in `(window.from, window.to]` and how it stands at the end of it. The order of cards,
 * columns and activity changes nothing, and the same input gives the same bytes.
 */
export function buildDigest(input: DigestInput): Digest {
  const { now, window, settings, problems = [] } = input;
  const zone = new ZoneTimes(input.zone);
  const moment = momentOf(millisOf(window.to), zone);
  const calendar = new WorkingCalendar(input.calendar, moment.day);
  const then = window.from === null ? null : input.then;
  const history = { facts: input.facts, notes: notesByCard(input.activity, input.facts) };
  const nextDays = calendar.nextWorkingDays(NEXT_WORKING_DAYS);

  const tasks = judgeTasks(now, then, { moment, zone, calendar });
  const standing = standingOf(tasks, history, { calendar, zone, nextDays, staleDays: settings.staleDays });
  const changes = then === null ? noChanges() : changesOf(tasks, history, zone);
  const beginning = beginningOf(window.from, moment, { calendar, zone });
  const newly = newlyOverdue(standing.overdue, { moment: beginning, zone, compared: then !== null });
  const wip = brokenWipLimits(now, tasks);
  const pastSle = pastServiceLevel(tasks, input.facts, { zone, today: moment.day });

  const approvals = guestDecisions(tasks, input.approvals ?? [], window);

  const lists = new ListMaker(zone, settings.cap);
  const { buckets } = standing;
  const headline = {
    overdue: standing.overdue.length,
    newly: newly.length,
    dueToday: standing.dueToday.length,
    dueNext: standing.dueNext.length,
    completed: changes.completed.length,
    created: changes.created.length,
    reopened: changes.reopened.length,
    moved: changes.moved.length,
    slipped: changes.slipped.length,
    blocked: standing.blocked.length,
    stale: standing.stale.length,
    pastSle: pastSle.length,
    unassigned: standing.unassigned.length,
    ...(approvals.length === 0 ? {} : { approvals: approvals.length }),
  };
  return {
    schema: 1,
    runKey: input.runKey,
    boardId: input.boardId,
    reportDate: dayOf(moment.day),
    zone: zone.zone,
    empty: wip.length === 0 && Object.values(headline).every((total) => total === 0),
    window: { from: window.from, to: window.to, missed: [...window.missed] },
    headline,
    ...(problems.length === 0 ? {} : { problems: [...problems] }),
    overdue: {
      newly: lists.plain(newly),
      buckets: {
        d0_1: lists.plain(buckets.d0_1),
        d2_5: lists.plain(buckets.d2_5),
        d6_10: lists.plain(buckets.d6_10),
        d11: lists.plain(buckets.d11),
      },
    },
    dueToday: lists.plain(standing.dueToday),
    dueNext: { days: nextDays.map(dayOf), list: lists.plain(standing.dueNext) },
    completed: lists.plain(changes.completed),
    created: lists.plain(changes.created),
    reopened: lists.plain(changes.reopened),
    moved: lists.with(changes.moved),
    slipped: lists.with(changes.slipped),
    ...(approvals.length === 0 ? {} : { approvals: lists.with(approvals) }),
    blocked: lists.with(standing.blocked),
    stale: lists.with(standing.stale),
    pastSle: lists.with(pastSle),
    unassigned: lists.plain(standing.unassigned),
    lookAlikes: settings.lookAlikes === true ? lookAlikesOf(tasks).slice(0, settings.cap) : [],
    wip,
    owners: settings.owners === undefined ? [] : ownerLoads(tasks, standing, settings.owners),
    goals: [],
    budgets: [],
  };
}

/** Without a previous run the comparison goes back to the same time of the last working day. */
function beginningOf(
  from: string | null,
  moment: Moment,
  { calendar, zone }: { calendar: WorkingCalendar; zone: ZoneTimes },
): Moment {
  if (from !== null) return momentOf(millisOf(from), zone);
  return momentOf(zone.instantOf(calendar.previousWorkingDay(), zone.minuteAt(moment.at)), zone);
}
