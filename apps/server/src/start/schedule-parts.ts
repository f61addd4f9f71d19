import type { Config } from '../config.ts';
import type { Services } from '../http/services.ts';
import type { InboxDoor } from '../inbox/inbox.ts';
import { randomPorts } from '../import/random-ports.ts';
import type { Clock, EventLog, Timers } from '../ports.ts';
import { hookNetworks } from '../schedules/channels/hook-networks.ts';
import type { Mailer } from '../schedules/channels/mailer.ts';
import { createOutboxReader } from '../schedules/channels/outbox.ts';
import { systemResolve } from '../schedules/channels/post-safely.ts';
import { createClockwork, type Clockwork } from '../schedules/clockwork.ts';
import { createDeliverer } from '../schedules/deliverer.ts';
import type { WorkspaceSources } from '../schedules/derive-workspace-run.ts';
import { createRunLedger } from '../schedules/run-ledger.ts';
import type { RunnerDependencies } from '../schedules/run-schedules.ts';
import { createScheduleDoor } from '../schedules/schedule-door.ts';
import { createScheduleStore } from '../schedules/schedule-store.ts';
import { createStoredDigests } from '../schedules/stored-digests.ts';
import { createUnsubscribeLinks } from '../schedules/unsubscribe-links.ts';
import { createWorkspaceDoor } from '../schedules/workspace-door.ts';
import type { Patient } from '../store/sqlite/open-sqlite.ts';

interface Dependencies extends WorkspaceSources, Pick<RunnerDependencies, 'holidays'> {
  config: Pick<Config, 'webhookNetworks'>;
  mailer: Mailer;
  mailDomain: string;
  /** Digests wait for moves. */
  patient: Patient;
  publicUrl: string;
  unsubscribeSecret: string;
  mayHave: RunnerDependencies['mayHave'];
  unreadSince: InboxDoor['unreadSince'];
  clock: Clock;
  timers: Timers;
  log: EventLog;
}

type ScheduleServices = Pick<
  Services,
  'schedules' | 'workspaceDigests' | 'storedDigests' | 'outbox' | 'mail' | 'unsubscribe'
>;

/** A receiver that takes longer is as good as none. */
const POST_TIMEOUT_MS = 20_000;

/** What digests that are sent are made of. Nothing is sent before the clockwork is woken for the first time. */
export function scheduleParts(dependencies: Dependencies): ScheduleServices & { clockwork: Clockwork } {
  const { config, patient, publicUrl, clock, timers, log, mayHave, mailer, mailDomain } = dependencies;
  const { askedGuests, people, holidays, makeRun, boardsOf, activityBetween } = dependencies;
  const newId = () => randomPorts.newId();
  const store = createScheduleStore(patient.database);
  const ledger = createRunLedger(patient.database, patient.writePieces);
  const links = createUnsubscribeLinks({ secret: dependencies.unsubscribeSecret, publicUrl, store });
  const post = {
    resolve: systemResolve,
    ...hookNetworks(config.webhookNetworks),
    timeoutMs: POST_TIMEOUT_MS,
  };
  const { unreadSince } = dependencies;
  const read = { readHead: dependencies.readHead, askedGuests, people, holidays, makeRun };
  const sources = { ...read, boardsOf, activityBetween, unreadSince };
  const runner = { ...sources, ledger, store, mayHave, clock, newId, log };
  const deliverer = createDeliverer({
    ledger,
    store,
    mailer,
    post,
    links,
    publicUrl,
    mailDomain,
    clock,
    log,
  });
  const clockwork = createClockwork({ runner, deliverer, ledger, store, clock, timers, log });
  const door = {
    runner,
    mail: mailer.kind,
    publicUrl,
    // who is told figures about persons is decided when they look; what was sent cannot be taken back
    aboutPersons: async () => false,
    wake: () => clockwork.wake(),
  };
  return {
    clockwork,
    schedules: createScheduleDoor(door),
    workspaceDigests: createWorkspaceDoor(door),
    storedDigests: createStoredDigests({ ledger, store, publicUrl }),
    outbox: createOutboxReader(patient.database),
    mail: mailer.kind,
    unsubscribe: (token) => links.unsubscribe(token),
  };
}
