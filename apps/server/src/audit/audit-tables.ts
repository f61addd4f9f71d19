import type { AuditKind, AuditSubject } from '@taktboard/protocol';

interface AuditTables {
  audit: {
    n: number;
    /** Milliseconds since 1970. */
    at: number;
    person_id: string | null;
    kind: AuditKind;
    on_kind: AuditSubject | null;
    on_id: string | null;
    board_id: string | null;
    /** JSON, `AuditEntry['details']`. */
    details: string;
    /** Of the entry before and of all fields of this one. */
    hash: string;
  };
}

export type AuditRow = AuditTables['audit'];

declare module '../store/database.ts' {
  interface Database extends AuditTables {}
}
