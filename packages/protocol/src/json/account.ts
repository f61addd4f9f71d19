import * as v from 'valibot';
import { Role } from './boards.ts';
import { Person } from './snapshot.ts';
import { Language } from './profile.ts';
import { MailAddress } from './schedule.ts';
import { Count, Id, Instant, Name, Password, Zone } from './scalars.ts';

export const WorkspaceRole = v.picklist(['administrator', 'member']);

/** `GET /api/me`. */
export const Me = v.object({
  person: Person,
  workspaceRole: WorkspaceRole,
  workspace: v.string(),
  /** What this person chose in the profile. */
  language: v.optional(Language),
  zone: v.optional(Zone),
});
/** `POST /api/session`: name and password; `DELETE /api/session` signs out. */
export const SignIn = v.object({ name: Name, password: v.pipe(v.string(), v.maxLength(256)) });
/** `GET /api/people`. */
export const People = v.object({ people: v.array(Person) });
/**
 * `POST /api/invitations`. `reach` is `local` when the link opens on this machine alone. `person` is someone without an
 * account, named by an import for instance, who joins by this link; only an administrator may say so. `board` names whoever
 * joins there, for those who manage it. To `mail` the link is sent, and by that address whoever the identity provider vouches for
 * joins, too.
 */
export const InvitationRequest = v.object({
  role: v.optional(WorkspaceRole),
  person: v.optional(Id),
  board: v.optional(v.object({ id: Id, role: Role })),
  mail: v.optional(MailAddress),
});
export const Invitation = v.object({
  url: v.string(),
  expiresAt: Instant,
  reach: v.picklist(['local', 'network']),
});
/** `GET /api/invitations/:token`: what a link is good for, before it is used. */
export const InvitationInfo = v.object({
  role: WorkspaceRole,
  invitedBy: v.nullable(v.string()),
  workspace: v.string(),
  /** The name of the person whom the link is for, to begin with. */
  name: v.optional(v.string()),
  /** The link sets a new password for the account of that name, and makes none. */
  newPassword: v.optional(v.literal(true)),
});
/** `POST /api/invitations/:token`: makes the account and signs in. The link is used up by this alone, not by opening it. */
export const InvitationAcceptance = v.object({ name: Name, password: Password });
/** `read`: looks; `write`: does what a member may; `all`: what its person may, administration too. */
export const TokenScope = v.picklist(['read', 'write', 'all']);
/**
 * `POST /api/tokens`; `token` is shown this once and stored hashed. Without a scope it is all that its person may, without
 * boards all that the person sees, and without an end it is good until it is taken back.
 */
export const TokenRequest = v.object({
  name: Name,
  scope: v.optional(TokenScope),
  expiresAt: v.optional(v.nullable(Instant)),
  boards: v.optional(v.nullable(v.pipe(v.array(Id), v.minLength(1), v.maxLength(100)))),
});
export const Token = v.object({ id: Id, name: v.string(), token: v.string() });
export const Tokens = v.object({
  tokens: v.array(
    v.object({
      id: Id,
      name: v.string(),
      createdAt: Instant,
      scope: TokenScope,
      boards: v.nullable(v.array(Id)),
      expiresAt: v.nullable(Instant),
      /** Right to some minutes. */
      usedAt: v.nullable(Instant),
    }),
  ),
});

/** `GET /api/members`, for administrators: everyone with an account, by name. */
export const Members = v.object({
  members: v.array(v.object({ id: Id, name: v.string(), workspaceRole: WorkspaceRole })),
});
/** `PATCH /api/members/:person`. */
export const MemberPatch = v.object({ role: WorkspaceRole });
/** `DELETE /api/members/:person?handTo=…`: how many open tasks somebody else owns now, and how many nobody. */
export const MemberLeft = v.object({ handed: Count, ownerless: Count });

export type Members = v.InferOutput<typeof Members>;
export type MemberLeft = v.InferOutput<typeof MemberLeft>;
export type Me = v.InferOutput<typeof Me>;
export type People = v.InferOutput<typeof People>;
export type WorkspaceRole = v.InferOutput<typeof WorkspaceRole>;
export type Invitation = v.InferOutput<typeof Invitation>;
export type InvitationInfo = v.InferOutput<typeof InvitationInfo>;
export type Token = v.InferOutput<typeof Token>;
export type TokenScope = v.InferOutput<typeof TokenScope>;
export type TokenRequest = v.InferOutput<typeof TokenRequest>;
export type Tokens = v.InferOutput<typeof Tokens>;
