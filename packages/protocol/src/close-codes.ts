/**
 * Why a socket is closed. A client stops on 44xx and says why; on any other code it connects again with
 * jittered back-off (docs/protocol.md).
 */
export const CLOSE = {
  malformed: 4400,
  notSignedIn: 4401,
  notAllowed: 4403,
  noSuchDocument: 4404,
  foreignClientId: 4409,
  tooLarge: 4413,
  tooSlow: 1013,
  restarting: 1012,
} as const;

export type CloseReason = keyof typeof CLOSE;
export type CloseCode = (typeof CLOSE)[CloseReason];

/** Whether a client must not try again with the same credentials and content. */
export function isFinalClose(code: number): boolean {
  return code >= 4400 && code <= 4499;
}

/**
 * What a code alone does not tell, as the first word of a close's reason, so that the client says why. After most it comes back all the same.
 * `damaged`: what is on the server's disk of this board cannot be read, so it comes back slowly. `board-full`, with `tooLarge`: not
 * the change is too large but the board that it would make.
 */
export type CloseWord = 'damaged' | 'too-many-sockets' | 'too-much' | 'board-full';

const WORDS: readonly CloseWord[] = ['damaged', 'too-many-sockets', 'too-much', 'board-full'];

/** A close's reason that begins with a word. */
export function withWord(word: CloseWord, why: string): string {
  return `${word}: ${why}`;
}

export function closeWord(reason: string): CloseWord | undefined {
  return WORDS.find((word) => reason.startsWith(`${word}: `));
}

export function closeReason(code: number): CloseReason | undefined {
  return (Object.keys(CLOSE) as CloseReason[]).find((reason) => CLOSE[reason] === code);
}
