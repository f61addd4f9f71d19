/** Table of migration 0012. Times are milliseconds since 1970. */
export interface FeedTables {
  deadline_feeds: {
    id: string;
    /** Of the secret in its addresses. */
    hash: string;
    person_id: string;
    /** Null: that person's own deadlines, over all boards. */
    board_id: string | null;
    language: 'de' | 'en';
    created_at: number;
    /** Written down once an hour. */
    read_at: number | null;
    revoked_at: number | null;
  };
}

declare module '../store/database.ts' {
  interface Database extends FeedTables {}
}
