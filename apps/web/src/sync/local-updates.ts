/**
 * Where a board's updates are kept on the device, so that it opens without a network and nothing is lost with the tab.
 *
 * A failure to keep is a rejection; the connection shows it and works on.
 */
export interface LocalUpdates {
  /** All that was kept for this board, oldest first. */
  read(): Promise<readonly Uint8Array[]>;
  append(update: Uint8Array): Promise<void>;
}

/** For shared devices: nothing is kept, and a tab that closes with unsynced work warns. */
export const nothingKept: LocalUpdates = {
  read: () => Promise.resolve([]),
  append: () => Promise.resolve(),
};
