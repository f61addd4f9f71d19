/** Times are milliseconds since 1970, `n` orders comments of one instant, `source` is the other program's id of it. */
export interface CommentTables {
  comments: {
    id: string;
    board_id: string;
    card_id: string;
    at: number;
    n: number;
    author: string | null;
    text: string;
    source: string | null;
    edited_at: number | null;
    /** Its text is empty from then on. */
    removed_at: number | null;
    removed_by: string | null;
    /** JSON, ids of people. */
    mentions: string | null;
    question: 'open' | 'settled' | null;
    settled_by: string | null;
    settled_at: number | null;
    /** The approval whose guest wrote it; `author` is null then. */
    guest: string | null;
    /** What the guest decided with it. */
    decision: 'approved' | 'returned' | null;
  };
}

declare module '../store/database.ts' {
  interface Database extends CommentTables {}
}
