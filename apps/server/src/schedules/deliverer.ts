import type { Clock, EventLog } from '../ports.ts';
import { OFF_AFTER_MS, pauseAfter } from './backoff.ts';
import type { NotSent } from './channels/sent.ts';
import type { Delivery, RunLedger } from './run-ledger.ts';
import type { ScheduleStore } from './schedule-store.ts';
import { sendDelivery, type DeliveryPorts } from './send-delivery.ts';
import type { StoredSchedule } from './stored-schedule.ts';

interface Dependencies extends DeliveryPorts {
  ledger: RunLedger;
  store: ScheduleStore;
  clock: Clock;
  log: EventLog;
}

/** Longer than any attempt takes: whoever still holds a delivery after this was stopped. */
const LEASE_MS = 3 * 60_000;
/** At once: one slow receiver holds up none of the others. */
const AT_ONCE = 8;

export interface Deliverer {
  /** Something may wait: begins to send it, if there is a lane free for it. What goes wrong is for `deliverDue` to find again. */
  nudge(): void;
  /** Sends what waits and is due, and nothing twice. */
  deliverDue(): Promise<void>;
  /** Begins no other delivery; resolves when those that are under way are over. */
  stop(): Promise<void>;
}

export function createDeliverer(dependencies: Dependencies): Deliverer {
  const { ledger, clock } = dependencies;
  const underWay = new Set<Promise<void>>();
  let isStopped = false;
  let asked = 0;
  const lane = async (): Promise<void> => {
    while (!isStopped) {
      const seen = asked;
      const delivery = await ledger.claim(clock(), LEASE_MS);
      if (delivery) await attempt(dependencies, delivery);
      // what came while it looked is looked for once more
      else if (seen === asked) return;
    }
  };
  const begin = (): void => {
    const one = lane();
    underWay.add(one);
    void one.finally(() => underWay.delete(one)).catch(() => undefined);
  };
  return {
    nudge() {
      asked += 1;
      if (!isStopped && underWay.size < AT_ONCE) begin();
    },
    async deliverDue() {
      await ledger.settleInterrupted(clock());
      asked += 1;
      while (underWay.size < AT_ONCE) begin();
      await Promise.all(underWay);
    },
    async stop() {
      isStopped = true;
      await Promise.allSettled(underWay);
      dependencies.mailer.close();
    },
  };
}

async function attempt(dependencies: Dependencies, delivery: Delivery): Promise<void> {
  const { ledger, store, clock } = dependencies;
  const [schedule, run] = await Promise.all([
    store.find(delivery.schedule_id),
    ledger.find(delivery.run_key),
  ]);
  // both are gone together with the delivery
  if (!schedule || !run) return;
  const sent = await sendDelivery(dependencies, { delivery, schedule, run });
  if (sent.ok) {
    await ledger.settle(delivery.id, { kind: 'sent', at: clock() });
    await store.worked(schedule.id);
  } else {
    await settleFailure(dependencies, { delivery, schedule, failure: sent.reason });
  }
}

interface Failed {
  delivery: Delivery;
  schedule: StoredSchedule;
  failure: NotSent;
}

async function settleFailure(
  { ledger, store, clock, log }: Dependencies,
  { delivery, schedule, failure }: Failed,
): Promise<void> {
  const { fault, then, after } = failure;
  const at = clock();
  const off =
    then === 'off' || (schedule.failingSince !== null && at - schedule.failingSince >= OFF_AFTER_MS);
  await ledger.settle(
    delivery.id,
    off || then === 'never'
      ? { kind: 'failed', at, fault }
      : { kind: 'again', next: at + pauseAfter(delivery.attempts, after), fault },
  );
  await store.failed(schedule.id, { at, fault, off });
  log.warn(off ? 'digest.channel-off' : 'digest.not-sent', {
    schedule: schedule.id,
    channel: delivery.channel,
    ...fault,
  });
}
