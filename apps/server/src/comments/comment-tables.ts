/** `at` is milliseconds since 1970, `n` orders comments of one instant, `source` is the other program's id of it. */
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
  };
}

declare module '../store/database.ts' {
  interface Database extends CommentTables {}
}
