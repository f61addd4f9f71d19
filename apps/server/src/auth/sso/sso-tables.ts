interface SsoTables {
  /** Sessions that an identity provider stands for. */
  sso_sessions: {
    session_id: string;
    user_id: string;
    issuer: string;
    subject: string;
    /** The provider's own session. */
    sid: string | null;
    access_token: string;
    access_until: number;
    refresh_token: string | null;
  };
}

declare module '../../store/database.ts' {
  interface Database extends SsoTables {}
}
