import type { Kysely } from 'kysely';
import type { Clock, EventLog, Timers } from '../ports.ts';
import type { Database } from '../store/database.ts';
import type {} from './share-tables.ts';

/** How often each live board was opened on a day, in UTC. Nothing of who opened it is kept, here or anywhere. */
export interface Views {
  add(shareId: string): void;
  /** Writes what is counted. */
  flush(): Promise<void>;
}

interface Dependencies {
  database: Kysely<Database>;
  now: Clock;
  timers: Pick<Timers, 'after'>;
  log: EventLog;
}

const FLUSH_AFTER_MS = 5_000;

/** Counted in memory and written every few seconds: a page that five thousand open costs one write. */
export function createViews({ database, now, timers, log }: Dependencies): Views {
  let counts = new Map<string, { share_id: string; day: string; count: number }>();
  let isWaiting = false;
  const flush = async (): Promise<void> => {
    const rows = [...counts.values()];
    counts = new Map();
    for (const row of rows) {
      await database
        .insertInto('share_views')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(['share_id', 'day'])
            .doUpdateSet(({ eb }) => ({ count: eb('share_views.count', '+', row.count) })),
        )
        .execute();
    }
  };
  return {
    flush,
    add(shareId) {
      const day = new Date(now()).toISOString().slice(0, 10);
      const key = `${shareId} ${day}`;
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { share_id: shareId, day, count: 1 });
      if (isWaiting) return;
      isWaiting = true;
      timers.after(FLUSH_AFTER_MS, () => {
        isWaiting = false;
        // a figure of interest: a disk that refuses costs nobody anything but it
        flush().catch((error: unknown) => log.warn('shares.views-not-written', { error }));
      });
    },
  };
}
