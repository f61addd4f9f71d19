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

export function closeReason(code: number): CloseReason | undefined {
  return (Object.keys(CLOSE) as CloseReason[]).find((reason) => CLOSE[reason] === code);
}
