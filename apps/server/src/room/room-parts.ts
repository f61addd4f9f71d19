import type * as Y from 'yjs';
import type { Committer } from '../log/committer.ts';
import type { Clock, EventLog, Meter, Timers } from '../ports.ts';
import type { Claim, LogRow } from '../store/store.ts';
import type { BoardSize } from './board-size.ts';
import type { BoardWork } from './board-work.ts';
import type { Derivation } from './derivation.ts';
import type { Healing } from './healing.ts';
import type { Reading } from './read-update.ts';
import type { Welcome } from './welcome.ts';

/** What a room is made of. */
export interface RoomParts {
  boardId: string;
  /** As it is on disk, at `seq`. */
  doc: Y.Doc;
  seq: number;
  claims: readonly Claim[];
  size: BoardSize;
  healing: Healing;
  derivation: Derivation;
  work: BoardWork;
  welcome: Welcome;
  reading: Reading;
  committer: Pick<Committer, 'append' | 'fault'>;
  timers: Timers;
  clock: Clock;
  log: EventLog;
  meter: Meter;
  /** Something that must not happen did: the room is out of step with the disk, or a document would not take a row. */
  onBroken(why: string): void;
  /** All that was queued is on disk, or given up. */
  onDrained(): void;
  /** Something came that may be too much for the board, and only measuring it can tell. */
  onUnmeasured(): void;
  /** The live document has taken these rows in, and everyone was told. */
  onCommitted(rows: readonly LogRow[]): void;
}
