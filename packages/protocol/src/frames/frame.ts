/**
 * The frames of `ws(s)://HOST/sync/{documentId}`: the y-websocket protocol, one message a frame, and three kinds of
 * our own (docs/protocol.md).
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  checkpoint: 102,
  notice: 103,
  part: 104,
} as const;
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** A frame as it was read: byte arrays are views into what was received, so copy what is kept. */
export type Frame =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'step2'; update: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'query-awareness' }
  /** "Tell me when all that came before this is on disk"; n counts up per connection, the answer repeats it. */
  | { kind: 'checkpoint'; n: number }
  /** JSON from the server, see `json/notice.ts`. */
  | { kind: 'notice'; json: string }
  /** Part of the board from the server, a v2 update, to newcomers who said that they take parts. */
  | { kind: 'part'; update: Uint8Array };

export type FrameKind = Frame['kind'];
