import type { Applied, BoardProjection, Command, CommandFault, Id } from '@taktboard/board';
import type { Person, Presence, Result, Role } from '@taktboard/protocol';
import type { XmlFragment } from 'yjs';
import type { DeviceState } from '../device/device-state.ts';
import type { ReadStore } from '../kit/store.ts';
import type { SaveState } from './save-state.ts';
import type { UnsyncedFile } from './unsynced.ts';

/** What another tab, or another person's, does on this board just now. Who it is comes from the server alone. */
export interface PresentClient extends Presence {
  clientId: number;
  /** null until the server has said who it is. */
  personId: Id | null;
}

export type RunFault = 'read-only' | 'not-loaded' | { index: number; fault: CommandFault };
export type UndoFault = 'nothing' | 'superseded' | 'read-only';

/** `left`: how many parts of the change were left alone, because someone has written there since. */
export interface Undone {
  left: number;
}

/** A board that is open: its content, what may be done to it, and how it stands with the server. */
export interface BoardConnection {
  readonly boardId: Id;
  readonly clientId: number;
  readonly projection: BoardProjection;
  readonly state: ReadStore<SaveState>;
  /** Whether this device keeps what is done here. */
  readonly device: ReadStore<DeviceState>;
  /** false until the content is here for the first time: show the loading shape. */
  readonly loaded: ReadStore<boolean>;
  readonly people: ReadStore<ReadonlyMap<Id, Person>>;
  readonly role: ReadStore<Role | null>;
  /** Whether something can be written now: role and schema allow it and the board is loaded. Offline it is true. */
  readonly writable: ReadStore<boolean>;
  readonly history: ReadStore<{ undo: boolean; redo: boolean }>;
  /** The others, and one's own other tabs; never this one. */
  readonly presence: ReadStore<readonly PresentClient[]>;
  /** Replaces one's own presence. */
  setPresence(presence: Presence): void;
  /** All or none, in one transaction; takes part in undo. */
  run(...commands: Command[]): Result<Applied[], RunFault>;
  /** As `run`, and one undo takes back all that was done in the same burst without anything else in between. */
  runWithin(burst: object, ...commands: Command[]): Result<Applied[], RunFault>;
  /** Something is typed that is not written yet: it counts as a change that waits. @returns call it when it is written */
  drafting(): () => void;
  undo(): Result<Undone, UndoFault>;
  redo(): Result<Undone, UndoFault>;
  /** A comment was added to this card. */
  onComment(listener: (cardId: Id) => void): () => void;
  /** Values met that were written apart from one another. */
  onMerged(listener: () => void): () => void;
  /** A card's description itself: what an editor binds to, and whether there is formatting in it. */
  description(cardId: Id): XmlFragment | undefined;
  /** When the oldest change that waits was made, Unix ms; null when it is not known. */
  waitingSince(): number | null;
  /** The whole document as a file: its Yjs update, and a snapshot that people can read. */
  unsyncedFile(): Promise<UnsyncedFile>;
  /** Gives it back. With work that waits it stays connected until the server has it. */
  close(): void;
}
