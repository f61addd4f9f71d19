import type { Clock, EventLog, Timers } from '../ports.ts';
import type { Deliverer } from './deliverer.ts';
import type { RunLedger } from './run-ledger.ts';
import { makeDueRuns, type RunnerDependencies } from './run-schedules.ts';
import type { ScheduleStore } from './schedule-store.ts';

interface Dependencies {
  runner: RunnerDependencies;
  deliverer: Deliverer;
  ledger: Pick<RunLedger, 'nextDue'>;
  store: Pick<ScheduleStore, 'nextDue'>;
  clock: Clock;
  timers: Timers;
  log: EventLog;
}

/** Wakes when something is due, and at the latest after this: the machine's clock may be set meanwhile. */
const LONGEST_SLEEP_MS = 60_000;
/** What is due already and could not be done is no reason to spin. */
const SHORTEST_SLEEP_MS = 1_000;

export interface Clockwork {
  /** Something changed: looks at once. Resolves when all that is due now is done. */
  wake(): Promise<void>;
  /** Resolves when what is under way is over; nothing begins after that. */
  stop(): Promise<void>;
}

/**
 * Makes runs and deliveries when their time comes: what is made goes out while others are still made. One round at a time; who wakes
 * it during one gets another.
 */
export function createClockwork(dependencies: Dependencies): Clockwork {
  const { runner, deliverer, ledger, store, clock, timers, log } = dependencies;
  let isStopped = false;
  let cancel = (): void => undefined;
  let current: Promise<void> | undefined;
  let following: Promise<void> | undefined;

  const round = async (): Promise<void> => {
    cancel();
    if (isStopped) return;
    let sleep = LONGEST_SLEEP_MS;
    try {
      await makeDueRuns(runner, { onMade: () => deliverer.nudge(), goesOn: () => !isStopped });
      await deliverer.deliverDue();
      const due = [await store.nextDue(), await ledger.nextDue()].filter((at) => at !== null);
      sleep = Math.min(...due.map((at) => at - clock()), LONGEST_SLEEP_MS);
    } catch (error) {
      // the disk's no passes; the next round finds everything as it was
      log.error('digest.round-failed', { error });
    }
    if (isStopped) return;
    cancel = timers.after(Math.max(sleep, SHORTEST_SLEEP_MS), () => void wake());
  };
  const begin = (): Promise<void> => {
    current = round().finally(() => {
      current = undefined;
    });
    return current;
  };
  const wake = (): Promise<void> => {
    if (!current) return begin();
    following ??= current.then(() => {
      following = undefined;
      return begin();
    });
    return following;
  };
  return {
    wake,
    async stop() {
      isStopped = true;
      cancel();
      await deliverer.stop();
      await current;
    },
  };
}
