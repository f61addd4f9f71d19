/** Tables of migration 0003 that imports write. Times are milliseconds since 1970. */
export interface ImportTables {
  imports: {
    hash: string;
    format: string;
    board_id: string;
    person_id: string | null;
    at: number;
    /** JSON: ids of the people that the import made. */
    people: string;
  };
  /** Who someone in another program is here, so that the next file from there names the same person. */
  person_sources: { source: string; source_id: string; person_id: string; board_id: string };
}

declare module '../store/database.ts' {
  interface Database extends ImportTables {}
}
