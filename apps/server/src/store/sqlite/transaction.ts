import type Sqlite from 'better-sqlite3';
import { faultOf } from './fault-of.ts';

export function inTransaction<Value>(database: Sqlite.Database, work: () => Value): Value {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    // a full disk rolls back by itself
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Within a transaction: what does not end as `counts` is undone alone. What one part breaks stays its own trouble; what the
 * disk breaks is everyone's.
 */
export function alone<Outcome>(
  database: Sqlite.Database,
  counts: Outcome,
  work: () => Outcome,
): Outcome | 'refused' {
  database.exec('SAVEPOINT part');
  try {
    const outcome = work();
    database.exec(outcome === counts ? 'RELEASE part' : 'ROLLBACK TO part; RELEASE part');
    return outcome;
  } catch (error) {
    if (isEveryones(error)) throw error;
    database.exec('ROLLBACK TO part; RELEASE part');
    return 'refused';
  }
}

/** A full or failing disk; anything else that a row meets would meet it again at every try, and hold up all boards. */
function isEveryones(error: unknown): boolean {
  const fault = faultOf(error);
  return fault !== undefined && fault !== 'refused';
}
