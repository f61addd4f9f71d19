import type { Generated } from 'kysely';
import type { Role, TokenScope, WorkspaceRole } from '@taktboard/protocol';

/** Tables of migrations 0002, 0019, 0021 and 0024 that are not better-auth's. Times are milliseconds since 1970. */
export interface AccountTables {
  people: {
    id: string;
    name: string;
    name_key: string;
    user_id: string | null;
    workspace_role: WorkspaceRole | null;
    created_at: number;
  };
  invitations: {
    id: string;
    hash: string;
    kind: LinkKind;
    workspace_role: WorkspaceRole;
    invited_by: string | null;
    person_id: string | null;
    created_at: number;
    expires_at: number;
    used_at: number | null;
    /** The board on which whoever joins is named, and as what. */
    board_id: string | null;
    board_role: Role | null;
    /** To whom it was sent; lower case. */
    mail: string | null;
    /** Null where none is sent. */
    mail_language: 'de' | 'en' | null;
    /** When it is to be sent, for the first time or again; null once it was, or where it never will be. */
    mail_due_at: number | null;
    mail_attempts: Generated<number>;
  };
  tokens: {
    id: string;
    hash: string;
    name: string;
    person_id: string;
    created_at: number;
    scope: TokenScope;
    expires_at: number | null;
    used_at: number | null;
    /** JSON, ids; null for all. */
    boards: string | null;
  };
  settings: { key: string; value: string };
  /** better-auth's; its id, names and address are looked at from outside. */
  user: { id: string; name: string; username: string | null; email: string; emailVerified: number };
  /** Addresses that wait for their link to be followed. One of a person at a time. */
  address_confirmations: {
    hash: string;
    user_id: string;
    address: string;
    created_at: number;
    expires_at: number;
    /** What the link is made of. */
    link_id: string | null;
    mail_language: 'de' | 'en' | null;
    /** As with an invitation. */
    mail_due_at: number | null;
    mail_attempts: Generated<number>;
  };
  /** better-auth's too: only listed and taken away from outside. Times are ISO. */
  session: {
    id: string;
    token: string;
    userId: string;
    userAgent: string | null;
    createdAt: string;
    updatedAt: string;
    expiresAt: string;
  };
  account: {
    id: string;
    userId: string;
    providerId: string;
    accountId: string;
    createdAt: string;
    updatedAt: string;
  };
}

declare module '../store/database.ts' {
  interface Database extends AccountTables {}
}

/**
 * What a link at `/join/…` is for: an invitation of a colleague; the first administrator, printed at the start; a way back
 * for whoever can run commands on the server's machine; or a new password for one account, made by an administrator.
 */
export type LinkKind = 'invitation' | 'first-administrator' | 'recovery' | 'new-password';
