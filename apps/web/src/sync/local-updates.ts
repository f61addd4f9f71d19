import type * as Y from 'yjs';
import type { DeviceState } from '../device/device-state.ts';
import type { ReadStore } from '../kit/store.ts';
import type { Checkpoints } from './checkpoints.ts';

/** Edits by the client that made them: each client counts its own from 1, and a number stands for all up to it. */
export type EditCounts = ReadonlyMap<number, number>;

export interface OwnEdit {
  clientId: number;
  n: number;
  update: Uint8Array;
  /** What it has touched in the document. */
  changed?: Y.Transaction['changed'];
}

/** Edits `from` to `to` of a client, both included. */
export interface EditRange {
  clientId: number;
  from: number;
  to: number;
}

/** The board in the page, as its keeper sees it. */
export interface LiveSide {
  readonly doc: Y.Doc;
  /** What is taken in under this origin is no edit, and is on the device or in another tab already. */
  readonly origin: unknown;
  readonly checkpoints: Checkpoints;
  mayWrite(): boolean;
  /** The board as it was kept is in the document. */
  opened(): void;
  /** Another number of changes waits, though nothing was done here. */
  recounted(): void;
}

/**
 * Where a board's updates are kept on the device, so that it opens without a network and nothing is lost with the tab.
 *
 * Nothing here rejects: a failure to keep is told by `state`, tried again, and stops nothing.
 */
export interface LocalUpdates {
  readonly state: ReadStore<DeviceState>;
  /** Resolves after the first try, whatever came of it. */
  open(live: LiveSide): Promise<void>;
  /** One's own change: in the hands of the browser when this returns, wherever the database is open. */
  edited(edit: OwnEdit): void;
  /** What came from the server, which has it: kept within a second, together. */
  received(update: Uint8Array): void;
  /** The server has answered for these. */
  acknowledged(counts: EditCounts): void;
  /** When the oldest change that waits was made, Unix ms; null when none does or it is not known. */
  since(): number | null;
  /** The tab is looked at again: it may have slept. */
  wake(): void;
  /** Writes what is left, and lets go. */
  close(): void;
}

const SHARED: DeviceState = { kind: 'nothing', why: 'shared' };

/** For shared devices: nothing is kept, and a tab that closes with unsynced work warns. */
export const nothingKept: LocalUpdates = {
  state: { get: () => SHARED, subscribe: () => () => undefined },
  open: () => Promise.resolve(),
  edited: () => undefined,
  received: () => undefined,
  acknowledged: () => undefined,
  since: () => null,
  wake: () => undefined,
  close: () => undefined,
};
