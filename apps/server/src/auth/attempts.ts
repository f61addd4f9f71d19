export interface AttemptLimit {
  /** Attempts within one window. */
  most: number;
  windowMs: number;
}

/**
 * Counts attempts at a door by key, in memory: a restart forgives, which costs an attacker nothing less than a
 * restart. Keys are forgotten when their window is over, and above `MOST_KEYS` the oldest first, so that a flood of
 * made-up keys cannot fill the memory.
 */
export interface Attempts {
  /** Counts one attempt. @returns milliseconds to wait, or 0 when this one may go on */
  take(key: string): number;
  /** Takes one back that succeeded: many people behind one address must not lock one another out. */
  giveBack(key: string): void;
  /** Forgets the attempts after a success. */
  forget(key: string): void;
}

const MOST_KEYS = 10_000;

export function createAttempts(limit: AttemptLimit, now: () => number): Attempts {
  const windows = new Map<string, { endsAt: number; taken: number }>();
  return {
    take(key) {
      const at = now();
      const window = windows.get(key);
      if (window && window.endsAt > at) {
        window.taken++;
        return window.taken > limit.most ? window.endsAt - at : 0;
      }
      windows.delete(key);
      makeRoom(windows, at);
      windows.set(key, { endsAt: at + limit.windowMs, taken: 1 });
      return 0;
    },
    giveBack(key) {
      const window = windows.get(key);
      if (window && window.taken > 0) window.taken--;
    },
    forget(key) {
      windows.delete(key);
    },
  };
}

function makeRoom(windows: Map<string, { endsAt: number }>, at: number): void {
  if (windows.size < MOST_KEYS) return;
  for (const [key, window] of windows) if (window.endsAt <= at) windows.delete(key);
  for (const key of windows.keys()) {
    if (windows.size < MOST_KEYS) return;
    windows.delete(key);
  }
}
