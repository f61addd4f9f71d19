import type { SaveState } from './save-state.ts';

export interface UnsyncedFile {
  name: string;
  blob: Blob;
}

interface Source {
  state(): SaveState;
  file(): UnsyncedFile;
}

/**
 * Which boards hold work that the server has not got. Apart from the boards themselves, so that pages without a board
 * can ask without loading what boards need.
 */
const sources = new Map<string, Source>();

export function watchUnsynced(boardId: string, source: Source): void {
  sources.set(boardId, source);
}

export function forgetUnsynced(boardId: string): void {
  sources.delete(boardId);
}

export function waitingIn(state: SaveState): number {
  return 'waiting' in state ? state.waiting : 0;
}

/** How many changes on any board would be lost with this page. */
export function unsyncedChanges(): number {
  return [...sources.values()].reduce((sum, source) => sum + waitingIn(source.state()), 0);
}

/** One file for each board with work that waits. */
export function unsyncedFiles(): UnsyncedFile[] {
  return [...sources.values()]
    .filter((source) => waitingIn(source.state()) > 0)
    .map((source) => source.file());
}
