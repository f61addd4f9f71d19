import type { Piece, Statement } from '../pieces.ts';
import type { BoardRows, NewBoard, StoreFault, StoredSnapshot } from '../store.ts';

/** What the thread that owns the connection is asked. One answer each, in the order of asking. */
export type Request =
  | { kind: 'statement'; sql: string; parameters: readonly unknown[] }
  /** Each is answered with its rows. */
  | { kind: 'questions'; questions: readonly Statement[] }
  | { kind: 'append'; group: readonly BoardRows[] }
  | { kind: 'write'; pieces: readonly Piece[] }
  | { kind: 'create'; board: NewBoard }
  | { kind: 'load'; boardId: string }
  | { kind: 'put-snapshot'; boardId: string; snapshot: StoredSnapshot }
  | { kind: 'underived' }
  | { kind: 'backup'; path: string }
  | { kind: 'close' };

export interface StatementResult {
  rows: unknown[];
  changes: number;
  insertId: number | bigint | null;
}

/** A database's no, with SQLite's own code and words for the log. */
export interface Refusal {
  fault: StoreFault;
  code: string;
  message: string;
}

export type Answer = { id: number; value: unknown } | { id: number; refusal: Refusal };

export interface WorkerSettings {
  file: string;
  lockFile: string;
  /** How long a statement waits for another process that holds the database. */
  busyMs: number;
}

/** The first message of the thread. */
export type Opened = { opened: true } | { opened: false; reason: OpenFault; message: string };

export type OpenFault = 'in-use' | StoreFault;
