import * as v from 'valibot';
import { Role } from './boards.ts';
import { Blocked, ColumnKind, Day, Due, Id, Priority } from './scalars.ts';

const Shortly = v.object({ id: Id, title: v.string(), owner: v.optional(Id) });

/** An open task that someone has a part in. */
export const MyTask = v.object({
  boardId: Id,
  id: Id,
  title: v.string(),
  columnId: Id,
  /** `item`: not the owner, but the one of an open checklist item. */
  how: v.picklist(['owner', 'item', 'contributor']),
  owner: v.optional(Id),
  due: v.optional(Due),
  start: v.optional(Day),
  priority: v.optional(Priority),
  milestone: v.optional(v.literal(true)),
  blocked: v.optional(Blocked),
  /** Open checklist items of the one who asks. */
  items: v.array(v.object({ id: Id, text: v.string(), due: v.optional(Due), snoozed: v.optional(Day) })),
  /** Overdue as it is, one wants to be reminded of it on this day; nobody else sees that. */
  snoozed: v.optional(Day),
  /** Open tasks that have to be done first. */
  waitsFor: v.array(Shortly),
  /** Open tasks that can be begun after this one. */
  waitedBy: v.array(Shortly),
});

/**
 * `POST /api/my/snoozes`: to be reminded of an overdue task, or of an item in its checklist, on a day; null: at once again.
 * It holds for the deadline that is there now: another one is told when it is over.
 */
export const Snooze = v.object({
  boardId: Id,
  cardId: Id,
  itemId: v.optional(Id),
  until: v.nullable(Day),
});

/** `GET /api/my/tasks`: over all boards that one may see, without those on which one has nothing to do. */
export const MyTasks = v.object({
  boards: v.array(
    v.object({
      id: Id,
      title: v.string(),
      role: Role,
      zone: v.string(),
      workdays: v.array(v.number()),
      /** Those in use, in board order. */
      columns: v.array(v.object({ id: Id, name: v.string(), kind: ColumnKind })),
    }),
  ),
  /** At most 500 of a board, the most urgent first. */
  tasks: v.array(MyTask),
});

/** `GET /api/holidays`: whole public holidays of a region in a year. `known` is false for a region without a calendar. */
export const HolidayList = v.object({
  region: v.string(),
  year: v.number(),
  known: v.boolean(),
  days: v.array(v.object({ day: Day, name: v.string() })),
});

export type Snooze = v.InferOutput<typeof Snooze>;
export type MyTask = v.InferOutput<typeof MyTask>;
export type MyTasks = v.InferOutput<typeof MyTasks>;
export type HolidayList = v.InferOutput<typeof HolidayList>;
