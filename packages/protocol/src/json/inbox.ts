import * as v from 'valibot';
import { Count, Day, Id, Instant } from './scalars.ts';
import { DeliveryFault } from './schedule.ts';

/**
 * Why something is in an inbox: one is named in a comment; someone wrote where one takes part (as owner, by a comment, or
 * because one was named there); someone else made one the owner of a task.
 */
export const INBOX_KINDS = ['mention', 'answer', 'assignment'] as const;
export const InboxKind = v.picklist(INBOX_KINDS);

export const InboxItem = v.object({
  id: Id,
  kind: InboxKind,
  /** With `assignment`: someone reminds one of an overdue task that one is responsible for. */
  reminds: v.optional(v.literal(true)),
  at: Instant,
  by: v.nullable(Id),
  read: v.boolean(),
  board: v.object({ id: Id, title: v.string() }),
  card: v.object({ id: Id, title: v.string() }),
  /** So many tasks came with it in the same stroke. */
  more: v.optional(Count),
  /** Of a comment: its beginning. */
  text: v.optional(v.string()),
  /** A guest has written it or decided with it; `by` is null then. */
  guest: v.optional(
    v.object({ name: v.nullable(v.string()), decision: v.optional(v.picklist(['approved', 'returned'])) }),
  ),
  /** Of a comment that is a question which is open. */
  asks: v.optional(v.literal(true)),
});

/** A digest that one has set up and that is not sent any more, because it failed for too long. */
export const SilentDigest = v.object({
  scheduleId: Id,
  board: v.object({ id: Id, title: v.string() }),
  /** A mail address, several of them, or the name of the host that was posted to. */
  to: v.string(),
  since: Instant,
  fault: v.nullable(DeliveryFault),
});

/** The same of a digest over all boards. */
export const SilentWorkspaceDigest = v.omit(SilentDigest, ['board']);

/** What one wants to be told of. */
export const InboxSettings = v.object({
  mention: v.boolean(),
  answer: v.boolean(),
  assignment: v.boolean(),
});

/** `GET /api/my/inbox`, the newest first; `next` is the next `before`. */
export const Inbox = v.object({
  unread: Count,
  items: v.array(InboxItem),
  settings: InboxSettings,
  /** They stand here until they are switched on again or removed, and count as unread. */
  silent: v.optional(v.array(SilentDigest)),
  silentWorkspace: v.optional(v.array(SilentWorkspaceDigest)),
  next: v.optional(v.string()),
});
/** `GET /api/my/inbox/unread`. */
export const InboxUnread = v.object({ unread: Count });
/**
 * `POST /api/my/inbox/read`. Exactly one of: some entries, read or unread again; all about one task; everything up to the
 * newest that was seen.
 */
export const InboxRead = v.variant('what', [
  v.object({
    what: v.literal('items'),
    ids: v.pipe(v.array(Id), v.minLength(1), v.maxLength(500)),
    read: v.boolean(),
  }),
  v.object({ what: v.literal('card'), boardId: Id, cardId: Id }),
  v.object({ what: v.literal('all'), upTo: Instant }),
]);
/** `PATCH /api/my/inbox/settings`. */
export const InboxSettingsPatch = v.partial(InboxSettings);

/** `POST /api/boards/:id/reminders`: whoever is responsible for this overdue task is reminded of it. */
export const NewReminder = v.object({ cardId: Id });
/** Once a day, whoever asks: who did, and when. */
export const Reminded = v.object({ already: v.boolean(), by: v.nullable(Id), at: Instant });
/** `GET /api/boards/:id/reminders`: of which overdue tasks whoever is responsible now was reminded on this day of the board. */
export const RemindersToday = v.object({
  day: Day,
  items: v.array(v.object({ cardId: Id, by: v.nullable(Id), at: Instant })),
});

export type RemindersToday = v.InferOutput<typeof RemindersToday>;
export type Reminded = v.InferOutput<typeof Reminded>;
export type InboxKind = v.InferOutput<typeof InboxKind>;
export type InboxItem = v.InferOutput<typeof InboxItem>;
export type SilentWorkspaceDigest = v.InferOutput<typeof SilentWorkspaceDigest>;
export type SilentDigest = v.InferOutput<typeof SilentDigest>;
export type InboxSettings = v.InferOutput<typeof InboxSettings>;
export type Inbox = v.InferOutput<typeof Inbox>;
export type InboxUnread = v.InferOutput<typeof InboxUnread>;
export type InboxRead = v.InferOutput<typeof InboxRead>;
