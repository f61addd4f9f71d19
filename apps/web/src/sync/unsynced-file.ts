import type { PlainBoard } from '@taktboard/board';

interface Unsynced {
  boardId: string;
  at: Date;
  /** The whole document as one update (v1): merging it in anywhere loses nothing and doubles nothing. */
  update: Uint8Array;
  board: PlainBoard;
}

export function unsyncedFile({ boardId, at, update, board }: Unsynced): { name: string; blob: Blob } {
  const content = { taktboard: 'unsynced', boardId, at: at.toISOString(), update: toBase64(update), board };
  const stamp = at.toISOString().slice(0, 16).replace(/[T:]/g, '-');
  return {
    name: `taktboard-${boardId}-${stamp}.json`,
    blob: new Blob([JSON.stringify(content, null, 1)], { type: 'application/json' }),
  };
}

const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK)); // spread: argument lists have a limit
  }
  return btoa(text);
}
