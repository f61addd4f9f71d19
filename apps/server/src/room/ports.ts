import type { CloseReason, Role } from '@taktboard/protocol';

/** Who is on a connection, as it was authenticated. */
export interface Actor {
  userId: string;
  personId: string;
  role: Role;
}

/** A socket as a room sees it: bytes out, and how many of them still wait. */
export interface SocketPort {
  /** Whether its client takes parts of a board as they are on disk. */
  readonly takesParts: boolean;
  /** The same bytes go to many: what was made ready for one is used for the others. */
  send(frame: Uint8Array): void;
  /** These frames in their order, in one go; the same array goes to many. */
  sendAll(frames: readonly Uint8Array[]): void;
  /** Bytes that were given to `send` and are still in this process. */
  buffered(): number;
  /** No frame is sent afterwards; what was sent before still goes out. */
  close(reason: CloseReason, why: string): void;
}

export function mayWrite(role: Role): boolean {
  return role === 'manager' || role === 'editor';
}
