import type { Result } from '@taktboard/protocol';

/**
 * How a log row came to be; derivation tells a whole board that came in at once from its edits by this. `healed`: what a
 * restored backup lacked, under the name of who brought it, whoever had written it.
 */
export type Origin = 'edit' | 'command' | 'repair' | 'created' | 'imported' | 'healed';

/** One received update. Sequence numbers are gapless per board and begin at 1. */
export interface LogRow {
  seq: number;
  /** Reception, by the server's clock, in milliseconds. */
  at: number;
  /** Null for the server itself. */
  userId: string | null;
  personId: string | null;
  origin: Origin;
  /** A whole v1 update, in a buffer of its own: it is handed to another thread. */
  bytes: Uint8Array;
  /** The state vector with which its sender came back, where it is what was done without a connection. Not kept. */
  seen?: Uint8Array | undefined;
}

/** From its first write on, a client id belongs to one user of one board. */
export interface Claim {
  clientId: number;
  userId: string;
}

/** What one board adds to a group: contiguous rows that follow the board's last. */
export interface BoardRows {
  boardId: string;
  rows: readonly LogRow[];
  claims: readonly Claim[];
}

/** What the disk or the database says no with. */
export type StoreFault = 'disk-full' | 'disk-failing' | 'locked' | 'damaged' | 'closed' | 'refused';

/** How one board's part of a group ended; a part that is refused takes no other part with it. */
export type PartOutcome = 'committed' | 'no-such-board' | 'out-of-order' | 'claimed-by-another' | 'refused';

export interface NewBoard {
  boardId: string;
  title: string;
  at: number;
  rows: readonly LogRow[];
  claims: readonly Claim[];
  /** What is known of cards from before: card id → `CardFacts` as JSON. */
  facts?: ReadonlyMap<string, string>;
}

/** What is stored of one board, every checksum verified. */
export interface StoredBoard {
  title: string;
  /** The last row's. */
  seq: number;
  trashed: boolean;
  /** Its bytes as `joinSlices` gives them. */
  snapshot: { seq: number; bytes: Uint8Array } | null;
  /** All rows after the snapshot, in order and without a hole. */
  rows: readonly LogRow[];
  claims: readonly Claim[];
  /** Up to where activity and facts are derived. */
  derivedTo: number;
  /** Snapshots that failed their checksum and were passed over. */
  damagedSnapshots: readonly number[];
}

export type LoadFault = 'no-such-board' | { kind: 'damaged'; seq: number } | StoreFault;

/**
 * The log and what is derived from it, as the rest of the server sees them.
 *
 * 1. What `append` answered with `committed` is on disk, whatever happens next.
 * 2. A board's rows are gapless: a part whose first row does not follow the board's last is `out-of-order`, unless it is
 *    the board's last part once more, which is `committed` again.
 * 3. After a fault nothing of the call was written, or all of it: who asks again learns which.
 * 4. `load` answers with what was written, or with a fault; never with something else.
 */
export interface Store {
  append(group: readonly BoardRows[]): Promise<Result<readonly PartOutcome[], StoreFault>>;
  create(board: NewBoard): Promise<Result<void, 'id-taken' | StoreFault>>;
  load(boardId: string): Promise<Result<StoredBoard, LoadFault>>;
  /** Keeps the snapshot and the one before it, and the rows that the older of the two still needs. */
  putSnapshot(boardId: string, snapshot: StoredSnapshot): Promise<Result<void, StoreFault>>;
  /** Boards with rows that nothing was derived from yet, after a crash. */
  underived(): Promise<Result<readonly string[], StoreFault>>;
  close(): Promise<void>;
}

export interface StoredSnapshot {
  seq: number;
  at: number;
  /** As `packSnapshot` gives it. */
  packed: Uint8Array;
}
