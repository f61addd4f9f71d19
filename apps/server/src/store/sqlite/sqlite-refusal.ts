import type { StoreFault } from '../store.ts';
import type { Refusal } from './messages.ts';

/** What a statement of Kysely's throws when the database says no; `fault` is a reason that a person can be told. */
export class SqliteRefusal extends Error {
  readonly fault: StoreFault;
  /** SQLite's own code, such as SQLITE_CONSTRAINT_UNIQUE. */
  readonly code: string;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = 'SqliteRefusal';
    this.fault = refusal.fault;
    this.code = refusal.code;
  }
}
