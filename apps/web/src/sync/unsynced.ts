import type { ReadStore } from '../kit/store.ts';
import type { SaveState } from './save-state.ts';

export interface UnsyncedFile {
  name: string;
  blob: Blob;
}

interface OpenBoards {
  boards(): readonly {
    boardId: string;
    state: ReadStore<SaveState>;
    unsyncedFile(): Promise<UnsyncedFile>;
  }[];
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

/** The open boards with work that waits, each with its file. */
export function unsyncedBoards(): { boardId: string; waiting: number; file: () => Promise<UnsyncedFile> }[] {
  return open
    .boards()
    .map((board) => ({
      boardId: board.boardId,
      waiting: waitingIn(board.state.get()),
      file: () => board.unsyncedFile(),
    }))
    .filter(({ waiting }) => waiting > 0);
}

/** Lets go of every open board and of what it has not sent. */
export function discardBoards(): void {
  open.discard();
}
