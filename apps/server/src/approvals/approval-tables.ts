import type { ApprovalStep } from '@taktboard/protocol';
import type { Generated } from 'kysely';

/** Times are milliseconds since 1970. */
export interface ApprovalTables {
  approvals: {
    id: string;
    board_id: string;
    card_id: string;
    /** Of the secret in its link. */
    hash: string;
    guest_name: string | null;
    guest_email: string | null;
    language: 'de' | 'en';
    /** JSON, `ApprovalShows`. */
    shows: string;
    message: string;
    created_at: number;
    created_by: string | null;
    /** For the last time. */
    asked_at: number;
    expires_at: number;
    withdrawn_at: number | null;
    salt: string;
    code_hash: string | null;
    code_until: number | null;
    code_tries: Generated<number>;
  };
  approval_log: {
    approval_id: string;
    n: number;
    at: number;
    by: string | null;
    what: ApprovalStep;
    comment_id: string | null;
    /** JSON, `ShownTask`. */
    shown: string | null;
    shown_hash: string | null;
  };
}

declare module '../store/database.ts' {
  interface Database extends ApprovalTables {}
}
