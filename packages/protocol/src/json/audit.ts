import * as v from 'valibot';
import { Day, Id, Instant, Seq } from './scalars.ts';

/** What is written down about who did what to access and data; a server may know more than a client. */
export const AUDIT_KINDS = [
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'invitation-made',
  'joined',
  'password-set',
  'password-changed',
  'name-changed',
  'reset-asked',
  'address-confirmed',
  'address-removed',
  'sso-linked',
  'sso-unlinked',
  'passkey-added',
  'passkey-removed',
  'role-changed',
  'session-ended',
  'token-made',
  'token-revoked',
  'address-made',
  'address-revoked',
  'share-made',
  'share-changed',
  'share-link-renewed',
  'share-revoked',
  'approval-asked',
  'approval-withdrawn',
  'approval-decided',
  'guest-confirmed',
  'guest-code-wrong',
  'guest-erased',
  'schedule-made',
  'schedule-changed',
  'schedule-removed',
  'board-exported',
  'board-imported',
  'import-undone',
  'board-trashed',
  'board-restored',
  'person-figures-changed',
  'retention-changed',
  'person-exported',
  'person-erased',
  'audit-exported',
  'audit-trimmed',
] as const;

/** What an entry is about. */
export const AUDIT_SUBJECTS = [
  'board',
  'person',
  'invitation',
  'token',
  'share',
  'approval',
  'schedule',
  'import',
  'session',
  'address',
] as const;

const Code = v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,63}$/, 'not a code'));

/** Codes, ids and numbers alone: never a secret, a name or what someone wrote. */
export const AuditEntry = v.object({
  n: Seq,
  at: Instant,
  /** Null: nobody who is signed in, or the server itself. */
  by: v.nullable(Id),
  kind: Code,
  on: v.nullable(v.object({ kind: Code, id: v.string() })),
  board: v.optional(Id),
  details: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
});

const Before = v.pipe(
  v.string(),
  v.regex(/^\d{1,15}$/, 'not a number of an entry'),
  v.transform(Number),
  Seq,
);
const asked = {
  /** Who did it, or whom it is about. */
  person: v.optional(Id),
  kind: v.optional(v.picklist(AUDIT_KINDS)),
  /** Days in UTC, both included. */
  from: v.optional(Day),
  to: v.optional(Day),
};
/** `GET /api/audit`: the newest first; `next` asks for what is older. */
export const AuditQuery = v.object({ ...asked, before: v.optional(Before) });
export const AuditExportQuery = v.object({ ...asked, format: v.optional(v.picklist(['json', 'csv'])) });
export const AuditPage = v.object({ entries: v.array(AuditEntry), next: v.optional(Seq) });
/** `GET /api/audit/export`: all that was asked for, the oldest first. */
export const AuditExport = v.object({ schema: v.literal(1), entries: v.array(AuditEntry) });
/** `GET /api/audit/check`: whether the chain of the entries' hashes is whole, and from which one on it is not. */
export const AuditCheck = v.object({
  entries: v.pipe(v.number(), v.integer()),
  whole: v.boolean(),
  brokenAt: v.optional(Seq),
});

export type AuditKind = (typeof AUDIT_KINDS)[number];
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];
export type AuditEntry = v.InferOutput<typeof AuditEntry>;
export type AuditQuery = v.InferOutput<typeof AuditQuery>;
export type AuditPage = v.InferOutput<typeof AuditPage>;
export type AuditExport = v.InferOutput<typeof AuditExport>;
export type AuditCheck = v.InferOutput<typeof AuditCheck>;
