import * as v from 'valibot';
import { LIMITS } from '../limits.ts';
import { Count, Day, Id, Instant, Workdays, Zone } from './scalars.ts';

const TimeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time like 08:00'));
/** Nothing that a mail header or a list of addresses could be made of. */
export const MailAddress = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(254),
  v.regex(/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}$/u, 'not a mail address'),
);
/** Where a channel posts to. The address is a secret: it is never answered again. */
const HookUrl = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(LIMITS.urlChars),
  v.regex(/^https?:\/\/[^\s/?#@]+([/?]\S*)?$/i, 'not an address that begins with https://'),
);
const HookKind = v.picklist(['slack', 'teams', 'webhook']);

/** What of the board a digest tells. `mine` is the work of whoever made the schedule. */
export const DigestScope = v.variant('kind', [
  v.object({ kind: v.literal('board') }),
  v.object({ kind: v.literal('mine') }),
  v.object({ kind: v.literal('owner'), personId: Id }),
  v.object({ kind: v.literal('label'), labelId: Id }),
]);
/** Without `url`, a change keeps the one that is there. */
export const DigestChannel = v.variant('kind', [
  v.object({
    kind: v.literal('mail'),
    to: v.pipe(v.array(MailAddress), v.minLength(1), v.maxLength(LIMITS.digestRecipients)),
  }),
  v.object({ kind: HookKind, url: v.optional(HookUrl) }),
]);
const ENTRIES = {
  time: TimeOfDay,
  zone: Zone,
  weekdays: Workdays,
  language: v.picklist(['de', 'en']),
  scope: DigestScope,
  channel: DigestChannel,
  /** On public holidays of the board's region nothing is sent. */
  skipHolidays: v.boolean(),
};
/** `POST /api/boards/:id/schedules`. */
export const NewSchedule = v.object(ENTRIES);
/** `POST /api/me/schedules`. */
export const NewOwnSchedule = v.object({ ...ENTRIES, boardId: Id });
/** `PATCH /api/schedules/:schedule`. `paused: false` also switches on again what failed for too long. */
export const ScheduleChange = v.partial(v.object({ ...ENTRIES, paused: v.boolean() }));
/** `POST /api/boards/:id/schedules/preview`. */
export const PreviewRequest = v.object({
  language: ENTRIES.language,
  scope: DigestScope,
  /** A mail to whoever asks, which also tells what that person has not read. */
  ownMail: v.optional(v.boolean()),
});
/** What would be sent now. */
export const DigestPreview = v.object({
  subject: v.string(),
  text: v.string(),
  html: v.string(),
  /** There is nothing to tell: it would not be sent. */
  empty: v.boolean(),
});
/** `POST /api/schedules/:schedule/send`; `to` is one of the schedule's mail addresses, all of them without it. */
export const SendNow = v.object({ to: v.optional(MailAddress) });

export const DELIVERY_FAULTS = [
  'mail-unreachable',
  'mail-login',
  'mail-refused',
  'address-refused',
  'target-unreachable',
  'target-private',
  'target-insecure',
  'target-redirects',
  'target-refused',
  'target-failing',
  'target-gone',
  'timeout',
] as const;
/** Why something did not go out; `status` is what the other side answered. */
export const DeliveryFault = v.object({ code: v.picklist(DELIVERY_FAULTS), status: v.optional(Count) });
/**
 * `unclear`: the server stopped while it was being sent, and sending again could send twice. `replaced`: it never got out,
 * and a later digest tells the same and more.
 */
const DeliveryState = v.picklist(['waiting', 'sending', 'sent', 'failed', 'unclear', 'replaced']);
export const DigestDelivery = v.object({
  /** A mail address, or the name of the host that was posted to. */
  recipient: v.string(),
  state: DeliveryState,
  at: v.nullable(Instant),
  attempts: Count,
  /** When it is tried again. */
  next: v.nullable(Instant),
  fault: v.nullable(DeliveryFault),
});
export const DigestRun = v.object({
  key: v.string(),
  at: Instant,
  reportDate: Day,
  /** `asked`: somebody wanted one now, outside of the plan. */
  kind: v.picklist(['planned', 'asked']),
  /** `empty`: there was nothing to tell. `nobody`: every recipient has unsubscribed. */
  outcome: v.picklist(['queued', 'empty', 'nobody']),
  /** Days whose digest did not happen, and which this one covers too. */
  missed: v.array(Day),
  deliveries: v.array(DigestDelivery),
});
/** `GET /api/schedules/:schedule/runs`, the newest first. */
export const DigestRuns = v.object({ runs: v.array(DigestRun) });

const ShownChannel = v.variant('kind', [
  v.object({
    kind: v.literal('mail'),
    to: v.array(v.string()),
    /** Of them, those who do not want it any more. */
    unsubscribed: v.array(v.string()),
  }),
  v.object({ kind: HookKind, host: v.string() }),
]);
export const Schedule = v.object({
  ...ENTRIES,
  channel: ShownChannel,
  id: Id,
  boardId: Id,
  /** It is somebody's own, and nobody else's to see. */
  personal: v.boolean(),
  /** Who made it. */
  personId: Id,
  paused: v.boolean(),
  next: v.nullable(Instant),
  last: v.nullable(DigestRun),
  failing: v.nullable(v.object({ since: Instant, fault: DeliveryFault })),
  /** Switched off, because it failed for five days. */
  offSince: v.nullable(Instant),
});
/** `GET /api/boards/:id/schedules` and `GET /api/me/schedules`. */
export const Schedules = v.object({
  schedules: v.array(Schedule),
  /** Where mail goes: to a mail server, or to the outbox that administrators see. */
  mail: v.picklist(['smtp', 'outbox']),
  /** Whether digests about one other person are allowed. */
  aboutPersons: v.boolean(),
});
/** `secret` signs what a webhook gets; it is told this once. */
export const SavedSchedule = v.object({ schedule: Schedule, secret: v.optional(v.string()) });

const OUTBOX_ENTRIES = { id: Id, at: Instant, to: v.string(), subject: v.string() };
/** `GET /api/outbox`: mail that no server was there to take, the newest first. */
export const Outbox = v.object({
  mails: v.array(v.object(OUTBOX_ENTRIES)),
  mail: v.picklist(['smtp', 'outbox']),
});
/** `GET /api/outbox/:mail`. What links carry as secrets is masked. */
export const OutboxMail = v.object({ ...OUTBOX_ENTRIES, text: v.string(), html: v.string() });

export type DigestScope = v.InferOutput<typeof DigestScope>;
export type DigestChannel = v.InferOutput<typeof DigestChannel>;
export type NewSchedule = v.InferOutput<typeof NewSchedule>;
export type ScheduleChange = v.InferOutput<typeof ScheduleChange>;
export type DigestPreview = v.InferOutput<typeof DigestPreview>;
export type DeliveryFault = v.InferOutput<typeof DeliveryFault>;
export type DigestDelivery = v.InferOutput<typeof DigestDelivery>;
export type DigestRun = v.InferOutput<typeof DigestRun>;
export type DigestRuns = v.InferOutput<typeof DigestRuns>;
export type Schedule = v.InferOutput<typeof Schedule>;
export type Schedules = v.InferOutput<typeof Schedules>;
export type SavedSchedule = v.InferOutput<typeof SavedSchedule>;
export type Outbox = v.InferOutput<typeof Outbox>;
export type OutboxMail = v.InferOutput<typeof OutboxMail>;
