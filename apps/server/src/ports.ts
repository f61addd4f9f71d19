/** Milliseconds since 1970, for what people are told; whoever sets the machine's clock sets it forward or back. */
export type Clock = () => number;

/** A number in [0, 1). */
export type Random = () => number;

/** Time that passes, which a clock that is set does not move: every wait, pause and rate is measured by it. */
export interface Timers {
  /** Milliseconds since some moment; it never goes back and never jumps. */
  now(): number;
  /** Calls back once, `ms` from now, unless it is cancelled before. */
  after(ms: number, callback: () => void): () => void;
  /** Calls back when what has arrived until now was read: what comes in one turn is handled as one group. */
  nextTurn(callback: () => void): void;
}

export type CounterName =
  | 'committed_updates'
  | 'committed_bytes'
  | 'commit_failures'
  | 'received_frames'
  | 'received_bytes'
  | 'sent_bytes'
  | 'closed_sockets'
  | 'healed_updates';

export type HistogramName = 'commit_seconds' | 'group_updates' | 'load_seconds';

/** Counts what happens, for whoever watches the server; never whose it was or what it said. */
export interface Meter {
  /** @param label a word of ours that tells the kinds of one counter apart */
  add(name: CounterName, by: number, label?: string): void;
  observe(name: HistogramName, value: number): void;
}

/** One line of the server's log: an event's name, and plain data about it. */
export interface EventLog {
  info(event: string, data?: Record<string, unknown>): void;
  warn(event: string, data?: Record<string, unknown>): void;
  error(event: string, data?: Record<string, unknown>): void;
}

export const systemTimers: Timers = {
  now: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  nextTurn(callback) {
    setImmediate(callback);
  },
};
