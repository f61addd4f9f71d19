interface PasskeyTables {
  passkeys: {
    /** As the authenticator has made it, in base64url. */
    id: string;
    user_id: string;
    name: string;
    /** COSE, in base64url. */
    public_key: string;
    /** How often it was used, where the authenticator counts. */
    counter: number;
    /** JSON, how a browser reaches it. */
    transports: string;
    created_at: number;
    used_at: number | null;
  };
}

declare module '../../store/database.ts' {
  interface Database extends PasskeyTables {}
}
