import type { Clock, EventLog, Timers } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import type { RetentionDoor } from './retention.ts';

interface Dependencies {
  retention: Pick<RetentionDoor, 'sweep'>;
  settings: Pick<Settings, 'get'>;
  clock: Clock;
  timers: Timers;
  log: EventLog;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * Takes out what is too old, once a day by the server's clock: it looks soon after the start and then every hour, so that a
 * server that is stopped every night does it too.
 *
 * @returns how to end it; resolves when nothing is under way any more
 */
export function startDailySweep({
  retention,
  settings,
  clock,
  timers,
  log,
}: Dependencies): () => Promise<void> {
  let isOver = false;
  let cancel: () => void;
  let running: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    try {
      const last = Number((await settings.get('retention-swept')) ?? 0);
      if (clock() - last >= DAY_MS) log.info('retention.swept', await retention.sweep(clock()));
    } catch (error) {
      // the disk may refuse for a while; the next hour is soon enough
      log.warn('retention.not-swept', { error });
    }
    if (!isOver) cancel = timers.after(HOUR_MS, turn);
  };
  const turn = (): void => {
    running = look();
  };
  cancel = timers.after(MINUTE_MS, turn);
  return async () => {
    isOver = true;
    cancel();
    await running;
  };
}
