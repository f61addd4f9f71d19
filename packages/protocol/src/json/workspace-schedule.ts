import * as v from 'valibot';
import { Digest } from './digest.ts';
import { Day, Id, Instant, Name } from './scalars.ts';
import { NewSchedule, PreviewRequest, Schedule, Schedules } from './schedule.ts';

/** What a digest over all boards that somebody sees tells of each. */
export const WorkspaceScope = v.variant('kind', [
  v.object({ kind: v.literal('all') }),
  v.object({ kind: v.literal('mine') }),
  v.object({ kind: v.literal('owner'), personId: Id }),
  /** By name, because each board has labels of its own; a board without one of that name has nothing to tell. */
  v.object({ kind: v.literal('labelled'), name: Name }),
]);

const { time, zone, weekdays, language, channel } = NewSchedule.entries;
const ENTRIES = {
  ...{ time, zone, weekdays, language, scope: WorkspaceScope, channel },
  /** Nothing is sent on a day that is a public holiday on all boards that one sees, each by its own region. */
  skipHolidays: v.optional(v.boolean()),
};
/** `POST /api/workspace/schedules`: always one's own, because it tells what one sees oneself. */
export const NewWorkspaceSchedule = v.object(ENTRIES);
/** `PATCH /api/workspace/schedules/:schedule`. */
export const WorkspaceScheduleChange = v.partial(v.object({ ...ENTRIES, paused: v.boolean() }));
/** `POST /api/workspace/schedules/preview`. */
export const WorkspacePreviewRequest = v.object({
  language: PreviewRequest.entries.language,
  scope: WorkspaceScope,
  /** That of whoever looks, on whose clock a day begins. */
  zone,
  ownMail: PreviewRequest.entries.ownMail,
});

const { boardId: _board, personal: _personal, skipHolidays: _skip, ...shown } = Schedule.entries;
export const WorkspaceSchedule = v.object({
  ...shown,
  scope: WorkspaceScope,
  skipHolidays: ENTRIES.skipHolidays,
});
/** `GET /api/workspace/schedules`. */
export const WorkspaceSchedules = v.object({
  schedules: v.array(WorkspaceSchedule),
  mail: Schedules.entries.mail,
});
export const SavedWorkspaceSchedule = v.object({
  schedule: WorkspaceSchedule,
  secret: v.optional(v.string()),
});

/** `GET /api/workspace/labels`: of all boards that one sees, each name once. */
export const WorkspaceLabels = v.object({ labels: v.array(v.string()) });

/** One digest over several boards. Day and zone are those of its schedule; each board has its own clock. */
export const WorkspaceDigest = v.object({
  schema: v.literal(1),
  runKey: v.string(),
  reportDate: Day,
  zone: v.string(),
  empty: v.boolean(),
  window: v.object({ from: v.nullable(Instant), to: Instant, missed: v.array(Day) }),
  /** Sums over the boards. */
  headline: Digest.entries.headline,
  /** Those that have something to tell, what is most urgent first. */
  boards: v.array(Digest),
  /** Names of boards that could not be read. */
  unread: v.array(v.string()),
});
const named = v.array(v.object({ id: Id, name: v.string() }));
/** `GET /api/workspace/digest`, with what turns its ids into words: as everything was called at that time. */
export const WorkspaceReport = v.object({
  digest: WorkspaceDigest,
  boards: v.array(v.object({ id: Id, title: v.string(), columns: named, labels: named })),
  people: named,
});

export type WorkspaceScope = v.InferOutput<typeof WorkspaceScope>;
export type NewWorkspaceSchedule = v.InferOutput<typeof NewWorkspaceSchedule>;
export type WorkspaceScheduleChange = v.InferOutput<typeof WorkspaceScheduleChange>;
export type WorkspaceSchedule = v.InferOutput<typeof WorkspaceSchedule>;
export type WorkspaceSchedules = v.InferOutput<typeof WorkspaceSchedules>;
export type SavedWorkspaceSchedule = v.InferOutput<typeof SavedWorkspaceSchedule>;
export type WorkspaceReport = v.InferOutput<typeof WorkspaceReport>;
