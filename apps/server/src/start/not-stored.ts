import { SqliteRefusal } from '../store/sqlite/sqlite-refusal.ts';
import type { StoreFault } from '../store/store.ts';

/** The store took no new board. */
export class NotStored extends Error {
  readonly fault: StoreFault | 'id-taken';

  constructor(fault: StoreFault | 'id-taken') {
    super(`the board was not stored: ${fault}`);
    this.fault = fault;
  }
}

/** Whether an error is the disk's or the database's no, which passes, and not a mistake of the program. */
export function isNotSaved(error: Error): boolean {
  if (!(error instanceof SqliteRefusal || error instanceof NotStored)) return false;
  return ['disk-full', 'disk-failing', 'locked', 'closed'].includes(error.fault);
}
