interface ErasureTables {
  erasures: {
    person_id: string;
    /** Milliseconds since 1970. */
    at: number;
    by: string | null;
    pseudonym: string;
    comments: 'keep' | 'remove';
  };
}

export type ErasureRow = ErasureTables['erasures'];

declare module '../store/database.ts' {
  interface Database extends ErasureTables {}
}
