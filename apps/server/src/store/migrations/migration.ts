import type { Kysely } from 'kysely';

/** One step of the schema. `up` runs inside a transaction, once, and is never changed after it was released. */
export interface Migration {
  /** 'NNNN-name'; the order of names is the order of steps. */
  name: string;
  // a migration is written against the schema of its own time, which no type of today describes
  // oxlint-disable-next-line typescript/no-explicit-any
  up(db: Kysely<any>): Promise<void>;
}
