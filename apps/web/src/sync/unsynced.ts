import type { ReadStore } from '../kit/store.ts';
import type { SaveState } from './save-state.ts';

export interface UnsyncedFile {
  name: string;
  blob: Blob;
}

interface OpenBoards {
  boards(): readonly { state: ReadStore<SaveState>; unsyncedFile(): UnsyncedFile }[];
  discard(): void;
}

/**
 * What the open boards have that the server has not got. Apart from the boards themselves, so that pages without a
 * board can ask without loading what boards need.
 */
let open: OpenBoards = { boards: () => [], discard: () => undefined };

export function watchUnsynced(boards: OpenBoards): void {
  open = boards;
}

export function waitingIn(state: SaveState): number {
  return 'waiting' in state ? state.waiting : 0;
}

/** How many changes on any board would be lost with this page. */
export function unsyncedChanges(): number {
  return open.boards().reduce((sum, { state }) => sum + waitingIn(state.get()), 0);
}

/** One file for each board with work that waits. */
export function unsyncedFiles(): UnsyncedFile[] {
  return open
    .boards()
    .filter(({ state }) => waitingIn(state.get()) > 0)
    .map((board) => board.unsyncedFile());
}

/** Lets go of every open board and of what it has not sent. */
export function discardBoards(): void {
  open.discard();
}
