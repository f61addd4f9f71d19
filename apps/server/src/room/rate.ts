import { LIMITS } from '@taktboard/protocol';

const WINDOW_MS = 10_000;

/** How much a socket may still send. Both fill up again evenly over ten seconds. */
export class Rate {
  #frames: number = LIMITS.framesPerTenSeconds;
  #bytes: number = LIMITS.bytesPerTenSeconds;
  #last: number;

  constructor(now: number) {
    this.#last = now;
  }

  /** @returns false when this frame is more than the socket may send now */
  take(bytes: number, now: number): boolean {
    const share = Math.max(0, now - this.#last) / WINDOW_MS;
    this.#last = now;
    this.#frames =
      Math.min(LIMITS.framesPerTenSeconds, this.#frames + share * LIMITS.framesPerTenSeconds) - 1;
    this.#bytes =
      Math.min(LIMITS.bytesPerTenSeconds, this.#bytes + share * LIMITS.bytesPerTenSeconds) - bytes;
    return this.#frames >= 0 && this.#bytes >= 0;
  }
}
