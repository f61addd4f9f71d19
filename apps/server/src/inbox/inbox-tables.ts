import type { InboxKind } from '@taktboard/protocol';
import type { Generated } from 'kysely';

/** Times are milliseconds since 1970. */
export interface InboxTables {
  inbox: {
    /** Made of the person and of what it tells, so that the same is never told twice. */
    id: string;
    person_id: string;
    board_id: string;
    card_id: string;
    /** `reminder` is answered as an `assignment` that reminds: older clients know no other kind. */
    kind: InboxKind | 'reminder';
    at: number;
    by: string | null;
    comment_id: string | null;
    /** The task's, kept as it is now. */
    title: string;
    /** Tasks that came with this one in the same stroke. */
    more: Generated<number>;
    read_at: number | null;
  };
  /** What people do not want to be told of. */
  inbox_off: { person_id: string; kind: InboxKind };
}

declare module '../store/database.ts' {
  interface Database extends InboxTables {}
}
