import { LIMITS } from '@taktboard/protocol';
import type { Clock } from '../ports.ts';

const DAY_MS = 86_400_000;
/** Long enough for a laptop that was on holiday; in this time an editor can bring what others wrote, and is on record. */
export const HEALING_MS = 30 * DAY_MS;

/** Of the ids that are the server's own, the one with which a server writes that was never restored. */
const FIRST_WRITER = 1;

/**
 * What a server that was restored from a backup does otherwise. Clients are ahead of it, and hold what it has lost: their
 * own and what they had seen of others, also of the server itself. So it takes all that for a while, and it writes under
 * another id than it did before: the clocks of the old one are taken, by content that it does not know.
 */
export class Healing {
  /** The client id under which this server repairs. */
  readonly writer: number;
  readonly #clock: Clock;
  readonly #until: number;
  /** Client ids that were heard themselves since the room was opened, and whose they are. */
  readonly #heard = new Map<number, string>();

  /** @param restoredAt in milliseconds since 1970; undefined when it never was */
  constructor(restoredAt: number | undefined, clock: Clock) {
    const others = LIMITS.reservedClientIds - FIRST_WRITER;
    this.#clock = clock;
    this.#until = restoredAt === undefined ? 0 : restoredAt + HEALING_MS;
    this.writer =
      restoredAt === undefined ? FIRST_WRITER : FIRST_WRITER + 1 + (Math.floor(restoredAt) % others);
  }

  get isOpen(): boolean {
    return this.#clock() < this.#until;
  }

  /** A connection that speaks for the id has brought all that it has: more of it can only be invented by others. */
  heard(clientId: number, userId: string): void {
    if (this.isOpen) this.#heard.set(clientId, userId);
  }

  /** Whether this user may bring what the id wrote. */
  takes(clientId: number, userId: string): boolean {
    if (clientId === this.writer) return false;
    return (this.#heard.get(clientId) ?? userId) === userId;
  }
}
