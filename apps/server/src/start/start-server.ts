import { randomBytes } from 'node:crypto';
import { hostname, networkInterfaces } from 'node:os';
import { getRequestListener } from '@hono/node-server';
import { fail, ok, type Result } from '@taktboard/protocol';
import { createBoardRoles } from '../access/board-roles.ts';
import { roleOfActor } from '../access/role-of-actor.ts';
import { createLiveSockets } from '../auth/live-sockets.ts';
import { createAudit } from '../audit/audit.ts';
import { isSameSecret, newSecret } from '../auth/secret-token.ts';
import { createAuthenticateSocket } from '../auth/authenticate-socket.ts';
import { createKnownSession } from '../auth/known-session.ts';
import { createDoors } from '../auth/doors.ts';
import { readControl, removeControl, writeControl } from '../cli/control-file.ts';
import type { Config } from '../config.ts';
import { createApp } from '../http/app.ts';
import { listen, type Listener } from '../http/listen.ts';
import { ownAddresses } from '../http/own-addresses.ts';
import { createPeerAddress, createPeerOf } from '../http/peer-address.ts';
import { allRoutes } from '../http/routes/all-routes.ts';
import { loadStaticFiles } from '../http/static-files.ts';
import { createImportLedger } from '../import/import-ledger.ts';
import { isOnBoard } from '../import/is-on-board.ts';
import { randomPorts } from '../import/random-ports.ts';
import { Meters } from '../metering/meters.ts';
import { systemTimers, type Clock, type EventLog } from '../ports.ts';
import { erasureLedger } from '../privacy/erasure-ledger.ts';
import { replayErasures } from '../privacy/replay-erasures.ts';
import { startDailySweep } from '../retention/daily-sweep.ts';
import { createSettings, type Settings } from '../settings/settings.ts';
import { SyncSockets } from '../socket/sync-sockets.ts';
import { examinerInThread } from '../examination/examination-thread.ts';
import { slicesInThread } from '../snapshots/slice-thread.ts';
import { snapshotsInThread } from '../snapshots/snapshot-thread.ts';
import { openSqlite, type OpenSqlite } from '../store/sqlite/open-sqlite.ts';
import { assembleServices } from './assemble-services.ts';
import { firstLink } from './first-link.ts';
import { makeDemo } from './make-demo.ts';
import { isNotSaved, NotStored } from './not-stored.ts';
import { openRooms } from './open-rooms.ts';
import { openSentence } from './open-sentence.ts';
import { servicePerson } from './service-person.ts';

export interface StartSettings {
  config: Config;
  log: EventLog;
  clock: Clock;
  /** The machine's time zone, for boards that name none. */
  zone: string;
  /** The folder of the built web client. */
  webFolder: string;
  version: string;
  /** Nothing can be saved any more, says the sentence; what was acknowledged is on disk. */
  onLost(sentence: string): void;
}

export interface RunningServer {
  url: string;
  /** Where the first administrator joins; undefined once there is one. */
  firstUrl: string | undefined;
  /** Says that it is no longer ready, commits what was taken in, tells every socket to come back, and closes. */
  stop(): Promise<void>;
}

/** Starts everything, or says in a sentence why not; then nothing is left open. */
export async function startServer(settings: StartSettings): Promise<Result<RunningServer, string>> {
  const { config, log } = settings;
  const listening = await listen(config.host, config.port);
  if (!listening.ok) return listening;
  const opened = await openSqlite({
    dataDir: config.dataDir,
    timers: systemTimers,
    log,
    onLost: (why) =>
      settings.onLost(
        `The database in ${config.dataDir} was lost: ${why}. What was saved is there; start again.`,
      ),
  });
  if (!opened.ok) {
    await listening.value.close();
    return fail(openSentence(opened.reason, config.dataDir));
  }
  try {
    return ok(await serveFrom(settings, listening.value, opened.value));
  } catch (error) {
    await listening.value.close();
    await opened.value.store.close();
    if (!(error instanceof Error && isNotSaved(error))) throw error;
    return fail(
      `The database in ${config.dataDir} cannot be written to: ${error.message}. Make room or check its rights, and start again.`,
    );
  }
}

async function serveFrom(
  settings: StartSettings,
  listener: Listener,
  { store, writePieces, database, patient, ask, file }: OpenSqlite,
): Promise<RunningServer> {
  const { config, log, clock, zone, webFolder, version } = settings;
  const own = ownAddresses({
    ...config,
    port: listener.port,
    interfaces: networkInterfaces(),
    hostname: hostname(),
  });
  const serverSettings = createSettings(database);
  const secret = await serverSettings.getOrSet('session-secret', newSecret);
  const doorsOver = createDoors({
    publicUrl: own.publicUrl,
    secret,
    newId: () => randomPorts.newId(),
    newSecret,
    now: clock,
  });
  const doors = doorsOver(database);
  const { people } = doors;
  const audit = createAudit(database, clock);
  // an import that a crash cut off, before anyone can see a part of it
  await createImportLedger(database).takeBackUnfinished();
  const ledger = erasureLedger(config.dataDir);
  // before anyone is let in: a backup that was restored may know people who were erased since
  const erasedAgain = await replayErasures(database, ledger);
  if (erasedAgain > 0) log.info('privacy.erased-again', { people: erasedAgain });
  const meters = new Meters();
  let boardChanged = (_boardId: string): void => undefined;
  const open = openRooms({
    store,
    writePieces,
    database,
    clock,
    timers: systemTimers,
    random: () => randomPorts.random(),
    newId: () => randomPorts.newId(),
    makeSnapshot: snapshotsInThread({ timers: systemTimers, file }),
    sliceStored: slicesInThread(systemTimers),
    examiner: examinerInThread({ timers: systemTimers, file, log }),
    log,
    meter: meters,
    restoredAt: await restoredAt(serverSettings),
    onCommitted: (boardId) => boardChanged(boardId),
  });
  // nor of one into a board that is there
  await createImportLedger(database).settleUnfinished(isOnBoard((boardId) => open.rooms.read(boardId)));
  await makeDemo({
    database,
    settings: serverSettings,
    people,
    ports: randomPorts,
    now: clock(),
    zone,
    async createBoard(board) {
      const created = await open.rooms.create(board);
      if (!created.ok) throw new NotStored(created.reason);
    },
  });
  const { adminToken } = config;
  const service =
    adminToken === undefined
      ? undefined
      : { ...(await servicePerson(people, serverSettings)), token: adminToken };

  const roles = createBoardRoles(database, ask);
  const liveSockets = createLiveSockets({
    rooms: open.rooms,
    timers: systemTimers,
    clock,
    roleOf: (actor, boardId) => roleOfActor(roles, actor, boardId),
  });
  let isReady = true;
  const { services, authenticate, clockwork } = assembleServices({
    ...open,
    config,
    timers: systemTimers,
    unsubscribeSecret: await serverSettings.getOrSet('unsubscribe-secret', newSecret),
    secret,
    sockets: liveSockets,
    roles,
    meters,
    log,
    audit,
    ledger,
    store,
    patient,
    file,
    database,
    clock,
    zone,
    own,
    doors,
    doorsOver,
    service,
    isReady: () => isReady,
    newTokenId: () => randomBytes(9).toString('hex'),
  });
  await services.sso.sessions.watch();
  boardChanged = services.live.feeds.changed;
  const sockets = new SyncSockets({
    rooms: liveSockets,
    authenticate: createAuthenticateSocket({
      knownSession: createKnownSession({
        ...{ database, ask, clock },
        accounts: doors.accounts,
        goesOn: services.sso.sessions.goesOn,
      }),
      ...{ authenticate, isOwnOrigin: own.isOwnOrigin, roles },
      limits: services.doorLimits,
      peerOf: createPeerOf(config.trustedProxies),
    }),
    timers: systemTimers,
    log,
  });
  const control = { url: controlUrl(config.host, listener.port), token: newSecret() };
  const files = await loadStaticFiles(webFolder);
  const addressOf = createPeerAddress(config.trustedProxies);
  const secure = own.publicUrl.startsWith('https:');
  const app = createApp({
    routes: allRoutes(services, version),
    gate: {
      authenticate,
      roles,
      limits: services.doorLimits,
      isControl: (headers) => isSameSecret(headers.get('authorization') ?? '', `Bearer ${control.token}`),
      isOwnOrigin: own.isOwnOrigin,
      addressOf,
      isStopping: () => !isReady,
    },
    secure,
    live: { ...services.live, addressOf, secure, version, now: clock, publicUrl: own.publicUrl },
    guests: {
      ...services.approvals,
      audit,
      misses: services.live.misses,
      ...{ addressOf, secure, now: clock, isOwnOrigin: own.isOwnOrigin },
    },
    log,
    page: (request) => files.serve(request),
    isNotSaved,
  });
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const token = await firstLink(doors);
  if (token !== undefined) {
    await audit.record({ kind: 'invitation-made', by: null, details: { link: 'first-administrator' } });
  }
  listener.serve({
    request: (incoming, outgoing) => void answer(incoming, outgoing),
    upgrade: (incoming, socket, head) => sockets.upgrade(incoming, socket, head),
  });
  writeControl(config.dataDir, control);
  void clockwork.wake();
  void services.waitingMails.wake();
  const endSweep = startDailySweep({
    retention: services.retention,
    settings: serverSettings,
    clock,
    timers: systemTimers,
    log,
  });
  log.info('server.ready', { url: own.publicUrl, host: config.host, port: listener.port });
  return {
    url: own.publicUrl,
    firstUrl: token === undefined ? undefined : `${own.publicUrl}/join/${token}`,
    async stop() {
      isReady = false;
      log.info('server.stopping');
      if (readControl(config.dataDir)?.token === control.token) removeControl(config.dataDir);
      const closed = listener.close();
      services.live.feeds.close();
      const sent = clockwork.stop();
      await services.passwordResets.close();
      await services.sso.sessions.close();
      const posted = [services.letterbox.close(), services.waitingMails.close()];
      const swept = endSweep();
      await open.rooms.close();
      await sockets.close();
      listener.closeAll();
      await closed;
      await services.live.views
        .flush()
        .catch((error: unknown) => log.warn('shares.views-not-written', { error }));
      await sent;
      await Promise.all(posted);
      await swept;
      await store.close();
      log.info('server.stopped');
    },
  };
}

/** When a backup took the place of what was there; undefined for never. */
async function restoredAt(settings: Settings): Promise<number | undefined> {
  const value = await settings.get('restored-at');
  return value === undefined ? undefined : Number(value);
}

/** Where the command line of this machine reaches the server. */
function controlUrl(host: string, port: number): string {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (host === '::') return `http://[::1]:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
