import { monitorEventLoopDelay } from 'node:perf_hooks';

const NANO = 1e9;
const RESOLUTION_MS = 10;

/** How late the server's one thread was, since it was asked the last time, in seconds. */
export interface LoopLag {
  p50: number;
  p99: number;
  max: number;
}

/** @returns asks, and begins anew */
export function watchLoopLag(): () => LoopLag {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  // what is measured is from one look to the next, the pause between them included
  const late = (nanoseconds: number): number => Math.max(0, nanoseconds - RESOLUTION_MS * 1e6) / NANO;
  return () => {
    const lag = {
      p50: late(delay.percentile(50)),
      p99: late(delay.percentile(99)),
      max: late(delay.max),
    };
    delay.reset();
    return lag;
  };
}
