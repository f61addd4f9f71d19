/** Times are milliseconds since 1970. */
export interface ShareTables {
  shares: {
    id: string;
    board_id: string;
    /** Of the secret in its link. */
    hash: string;
    /** With which the ids of the board are hidden from its viewers. */
    salt: string;
    title: string;
    language: 'de' | 'en';
    /** JSON, `ShareRules`. */
    rules: string;
    /** JSON, a list of texts. */
    embed_origins: string;
    password_hash: string | null;
    feeds: number;
    created_at: number;
    created_by: string | null;
    expires_at: number | null;
    revoked_at: number | null;
  };
  share_views: { share_id: string; day: string; count: number };
  share_log: {
    share_id: string;
    n: number;
    at: number;
    by: string | null;
    what: 'created' | 'changed' | 'new-link' | 'revoked';
  };
}

declare module '../store/database.ts' {
  interface Database extends ShareTables {}
}
