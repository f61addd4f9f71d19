import * as v from 'valibot';
import { LIMITS } from '../limits.ts';
import { MailAddress } from './schedule.ts';
import { Day, Due, Id, Instant, Name } from './scalars.ts';

/** What a guest is shown of a task beside its title and its description. What is not named here is never shown. */
export const ApprovalShows = v.object({
  /** Start and deadline. */
  dates: v.boolean(),
  checklist: v.boolean(),
  links: v.boolean(),
  /** Who is accountable, by initials. */
  owner: v.boolean(),
  /** The title of the board. */
  board: v.boolean(),
});

/** A task as its guest sees it, and no more; the hash of an approval is made of this. */
export const ShownTask = v.object({
  title: v.string(),
  /** As plain text. */
  description: v.string(),
  start: v.optional(Day),
  due: v.optional(Due),
  /** In which a deadline with a time is meant. */
  zone: v.optional(v.string()),
  checklist: v.optional(v.array(v.object({ text: v.string(), done: v.boolean() }))),
  links: v.optional(v.array(v.object({ title: v.string(), url: v.string() }))),
  owner: v.optional(v.string()),
  board: v.optional(v.string()),
});

const terms = {
  /** What the asker says to the guest; empty for nothing. */
  message: v.pipe(v.string(), v.trim(), v.maxLength(LIMITS.approvalMessageChars)),
  /** At most LIMITS.approvalDays ahead. */
  expiresAt: Instant,
};

/** `POST /api/boards/:id/cards/:card/approvals`: asks somebody outside to decide on this one task. */
export const ApprovalRequest = v.object({
  guest: v.object({ name: Name, email: MailAddress }),
  shows: ApprovalShows,
  language: v.picklist(['de', 'en']),
  ...terms,
});
/** `POST …/approvals/:approval/again`: the same guest anew, by a new link; the one of before ends. */
export const ApprovalAgain = v.object(terms);

export const APPROVAL_STEPS = ['asked', 'asked-again', 'approved', 'returned', 'withdrawn'] as const;

/** SHA-256 in hexadecimal, of the canonical JSON (RFC 8785) of `{ schema: 1, task: ShownTask }`. */
const ShownHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** What one guest was asked and has said. Times are the server's own. */
export const Approval = v.object({
  id: Id,
  guest: v.object({
    /** As the asker wrote it; null once it was erased. */
    name: v.nullable(v.string()),
    /** Told to managers alone. */
    email: v.optional(v.string()),
  }),
  shows: ApprovalShows,
  language: v.picklist(['de', 'en']),
  ...terms,
  state: v.picklist(['open', 'approved', 'returned', 'withdrawn', 'expired']),
  /** The newest decision since one was asked last. */
  decided: v.optional(
    v.object({
      what: v.picklist(['approved', 'returned']),
      at: Instant,
      hash: ShownHash,
      /** What was shown when it was decided. */
      shown: ShownTask,
      /** Something of what was shown is not as it was then. */
      changed: v.boolean(),
    }),
  ),
  /** The oldest first. `by` null: the guest. */
  log: v.array(
    v.object({
      at: Instant,
      by: v.nullable(Id),
      what: v.picklist(APPROVAL_STEPS),
      /** What the guest said with it. */
      text: v.optional(v.string()),
      hash: v.optional(ShownHash),
    }),
  ),
});

/** `GET /api/boards/:id/cards/:card/approvals`, the newest first. `mail` says where mail to guests goes. */
export const Approvals = v.object({
  approvals: v.array(Approval),
  mail: v.picklist(['smtp', 'outbox']),
});
/** With the guest's link, which is shown this once. `mail`: what became of the mail that brings it. */
export const NewApproval = v.object({
  approval: Approval,
  url: v.string(),
  reach: v.picklist(['local', 'network']),
  mail: v.picklist(['sent', 'outbox', 'failed']),
});

export type ApprovalShows = v.InferOutput<typeof ApprovalShows>;
export type ShownTask = v.InferOutput<typeof ShownTask>;
export type ApprovalRequest = v.InferOutput<typeof ApprovalRequest>;
export type ApprovalAgain = v.InferOutput<typeof ApprovalAgain>;
export type ApprovalStep = (typeof APPROVAL_STEPS)[number];
export type Approval = v.InferOutput<typeof Approval>;
export type Approvals = v.InferOutput<typeof Approvals>;
export type NewApproval = v.InferOutput<typeof NewApproval>;
