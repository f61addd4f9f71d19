import type { Generated } from 'kysely';

/** Tables that imports write. Times are milliseconds since 1970. */
export interface ImportTables {
  imports: {
    /** Of the file's bytes, and of the board where it went into one that was there; the id of the import. */
    hash: string;
    format: string;
    board_id: string;
    person_id: string | null;
    at: number;
    /** JSON: ids of the people that the import made. */
    people: string;
    file_name: string | null;
    /** 1: into a board that was there before. */
    into_board: Generated<number>;
    tasks: Generated<number>;
    /** JSON: what it made on a board that was there before. */
    made: string | null;
    undone_at: number | null;
    /** 1: into a board that may not have what it made yet. */
    unfinished: Generated<number>;
  };
  /** Who someone in another program is here, so that the next file from there names the same person. */
  person_sources: { source: string; source_id: string; person_id: string; board_id: string };
  /** How a table with these column names was last read. `mapping` is JSON. */
  import_mappings: { signature: string; person_id: string; mapping: string; at: number };
}

declare module '../store/database.ts' {
  interface Database extends ImportTables {}
}
