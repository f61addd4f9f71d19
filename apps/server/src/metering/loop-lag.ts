import { monitorEventLoopDelay } from 'node:perf_hooks';

const NANO = 1e9;

/** How late the server's one thread was, since it was asked the last time, in seconds. */
export interface LoopLag {
  p50: number;
  p99: number;
  max: number;
}

/** @returns asks, and begins anew */
export function watchLoopLag(): () => LoopLag {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  return () => {
    const lag = {
      p50: delay.percentile(50) / NANO,
      p99: delay.percentile(99) / NANO,
      max: delay.max / NANO,
    };
    delay.reset();
    return lag;
  };
}
