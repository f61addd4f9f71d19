import type { Kysely } from 'kysely';

/** One step of the schema. `up` runs inside a transaction, once, and is never changed after it was released. */
export interface Migration {
  /** 'NNNN-name'; the order of names is the order of steps. */
  name: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- no type of today describes the schema of a step's own time
  up(db: Kysely<any>): Promise<void>;
}
