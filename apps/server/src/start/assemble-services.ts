import type { Kysely } from 'kysely';
import type { BoardRoles } from '../access/board-roles.ts';
import { createLooks } from '../activity/looks.ts';
import { createHistoryReader } from '../activity/read-history.ts';
import { createMergedDoor } from '../activity/read-merged.ts';
import { createAskedGuests } from '../approvals/asked-guests.ts';
import type { Audit } from '../audit/audit.ts';
import { createApiTokens } from '../auth/api-tokens.ts';
import { createDoorLimits } from '../auth/door-limits.ts';
import { createAuthenticate, SERVICE_USER_ID, type Authenticate } from '../auth/authenticate.ts';
import { createJoin, type Doors } from '../auth/join.ts';
import { createOwnSessions } from '../auth/own-sessions.ts';
import type { LiveSockets } from '../auth/live-sockets.ts';
import { newSecret } from '../auth/secret-token.ts';
import type { Config } from '../config.ts';
import { createBoards } from '../boards/boards.ts';
import { createCommentReader } from '../comments/comments.ts';
import { createTalk } from '../comments/talk.ts';
import { accountParts } from './account-parts.ts';
import { feedParts } from './feed-parts.ts';
import { metricsText } from '../http/metrics.ts';
import type { OwnAddresses } from '../http/own-addresses.ts';
import type { Actor, Services } from '../http/services.ts';
import { createInbox } from '../inbox/inbox.ts';
import { createRemind } from '../inbox/remind.ts';
import { createRemindedToday } from '../inbox/reminded-today.ts';
import { tellTalk } from '../inbox/tell-talk.ts';
import { randomPorts } from '../import/random-ports.ts';
import { watchLoopLag } from '../metering/loop-lag.ts';
import type { Counted } from '../metering/meters.ts';
import type { Clock, EventLog, Timers } from '../ports.ts';
import type { Clockwork } from '../schedules/clockwork.ts';
import { createMyTasks } from '../my-tasks/my-tasks.ts';
import { createSnoozes } from '../my-tasks/snoozes.ts';
import { dateHolidays } from '../reports/date-holidays.ts';
import { digestThread } from '../reports/digest-thread.ts';
import { createFlow } from '../reports/flow.ts';
import { flowInThread } from '../reports/flow-in-thread.ts';
import { namedHolidays } from '../reports/named-holidays.ts';
import { createMembers } from '../people/members.ts';
import { createProfiles } from '../people/profiles.ts';
import { runThread } from '../reports/run-thread.ts';
import { createPersonFigures } from '../reports/person-figures.ts';
import { createReports } from '../reports/reports.ts';
import type { ErasureLedger } from '../privacy/erasure-ledger.ts';
import { createPersonPrivacy } from '../privacy/person-privacy.ts';
import { createRetention } from '../retention/retention.ts';
import { createSettings } from '../settings/settings.ts';
import type { Database } from '../store/database.ts';
import type { Patient } from '../store/sqlite/open-sqlite.ts';
import type { SeededBoard } from '../room/new-board.ts';
import type { Store } from '../store/store.ts';
import type { OpenRooms } from './open-rooms.ts';
import { guestParts } from './guest-parts.ts';
import { importParts } from './import-parts.ts';
import { liveParts } from './live-parts.ts';
import { NotStored } from './not-stored.ts';
import { scheduleParts } from './schedule-parts.ts';
import { serverMetrics } from './server-metrics.ts';

interface Dependencies extends OpenRooms {
  config: Config;
  timers: Timers;
  unsubscribeSecret: string;
  /** Of sessions, and of what a browser carries to the identity provider. */
  secret: string;
  store: Pick<Store, 'underived'>;
  /** The database, for those who read beside it. */
  file: string;
  database: Kysely<Database>;
  patient: Patient;
  clock: Clock;
  zone: string;
  own: OwnAddresses;
  doors: Doors;
  sockets: LiveSockets;
  roles: BoardRoles;
  meters: Counted;
  log: EventLog;
  audit: Audit;
  ledger: ErasureLedger;
  doorsOver(database: Kysely<Database>): Doors;
  service: { token: string; personId: string; name: string } | undefined;
  newTokenId(): string;
  isReady(): boolean;
}

const WORKSPACE = 'Taktboard';
/** Puts the parts together that the routes call. Nothing is decided here. */
export function assembleServices(dependencies: Dependencies): {
  services: Services;
  authenticate: Authenticate;
  clockwork: Clockwork;
} {
  const { store, database, clock, zone, own, doors, doorsOver, service, newTokenId, isReady } = dependencies;
  const { rooms, activity, settle } = dependencies;
  const { people } = doors;
  const { roles } = dependencies;
  const profiles = createProfiles(database);
  const doorLimits = createDoorLimits(clock);
  const loopLag = watchLoopLag();
  const tokens = createApiTokens({ database, newTokenId, newSecret, now: clock });
  const peopleChanged = (): void => rooms.broadcast('all', { kind: 'notice', code: 'people' });
  const holidays = dateHolidays();
  const askedGuests = createAskedGuests(database);
  const makeDigest = digestThread(dependencies.timers);
  const { readHead, makeRun } = runThread(dependencies);
  const live = liveParts({ doorLimits, database, rooms, people, holidays, clock, log: dependencies.log });
  const createRoom = async (board: SeededBoard & { actor: Actor }): Promise<void> => {
    // before it is there: nobody else shall see it as theirs to manage, and its maker at once
    const { personId, userId } = board.actor;
    if (userId !== SERVICE_USER_ID) await roles.name(board.boardId, personId, 'manager');
    const created = await rooms.create(board);
    if (!created.ok) throw new NotStored(created.reason);
  };
  const catchUp = async (): Promise<void> => {
    const behind = await store.underived();
    if (behind.ok) await Promise.all(behind.value.map((boardId) => rooms.settle(boardId)));
  };
  const boards = createBoards({
    database,
    ports: randomPorts,
    now: clock,
    zone,
    createRoom,
    catchUp,
    async trashed(boardId) {
      rooms.evict(boardId, 'noSuchDocument', 'the board is in the trash');
      live.feeds.changed(boardId);
    },
  });
  const inbox = createInbox({ database, now: clock, catchUp });
  const { mail, sso, ...ownAccounts } = accountParts({
    workspace: WORKSPACE,
    ...dependencies,
    profiles,
    publicUrl: own.publicUrl,
  });
  const { clockwork, ...sending } = scheduleParts({
    ...dependencies,
    ...mail,
    publicUrl: own.publicUrl,
    holidays,
    readHead,
    async makeRun(order) {
      // it reads what is on disk, and what is derived of the last moves is to be there, too
      await settle(order.boardId);
      return makeRun(order);
    },
    askedGuests,
    people: () => people.list(),
    async mayHave({ personId, boardId, personal }) {
      if (personId === service?.personId) return true;
      if (boardId === null) return (await people.member(personId)) !== undefined;
      if (personal) return !['none', 'no-such-board'].includes(await roles.ofMember(personId, boardId));
      return (await people.member(personId)) !== undefined;
    },
    async boardsOf(personId) {
      const all = await boards.list(personId);
      if (personId === service?.personId) return all;
      const member = await people.member(personId);
      const seen = member ? await roles.ofAll(member) : new Map<string, never>();
      return all.filter(({ id }) => seen.has(id));
    },
    activityBetween: (boardId, fromMs, toMs) => activity.activityBetween(boardId, fromMs, toMs),
    unreadSince: (personId, sinceMs) => inbox.unreadSince(personId, sinceMs),
  });
  const myTasks = createMyTasks({ database, read: (boardId) => rooms.read(boardId) });
  const comments = createCommentReader(database);
  const members = createMembers({
    database,
    people,
    roles,
    sockets: dependencies.sockets,
    boardsOf: async (personId) => (await myTasks(personId)).boards.map(({ id }) => id),
    read: (boardId) => rooms.read(boardId),
    run: (boardId, actor, commands) => rooms.run(boardId, actor, commands),
    peopleChanged,
  });
  const talkChanged = (boardId: string, card: string): void => {
    rooms.broadcast(boardId, { kind: 'comment', card });
    live.feeds.changed(boardId);
  };
  const approvals = guestParts({
    ...{ doorLimits, database, rooms, people, clock },
    ...mail,
    onChange: talkChanged,
  });
  const reports = createReports({
    read: (boardId) => rooms.read(boardId),
    factsOf: (boardId) => activity.factsOf(boardId),
    activityBetween: (boardId, fromMs, toMs) => activity.activityBetween(boardId, fromMs, toMs),
    people: () => people.list(),
    holidays,
    askedGuests,
    makeDigest,
    clock,
    boardUrl: (boardId) => `${own.publicUrl}/b/${boardId}`,
  });
  const overdueOn = (boardId: string) => reports.overdueFor(boardId, { date: undefined, by: 'age' });
  const services: Services = {
    ...doors,
    audit: dependencies.audit,
    profiles,
    ...ownAccounts,
    sso,
    ownSessions: createOwnSessions({ database, sockets: dependencies.sockets, now: clock }),
    retention: createRetention({
      database,
      settings: createSettings(database),
      audit: dependencies.audit,
    }),
    privacy: createPersonPrivacy({
      database,
      ledger: dependencies.ledger,
      now: clock,
      servicePersonId: service?.personId,
      boardIds: async () => (await boards.list('')).map(({ id }) => id),
      read: (boardId) => rooms.read(boardId),
      comments: (boardId) => comments.ofBoard(boardId),
    }),
    tokens,
    join: createJoin(database, doorsOver),
    doorLimits,
    own,
    roles,
    members,
    workspace: WORKSPACE,
    zone,
    now: clock,
    newId: () => randomPorts.newId(),
    boards,
    rooms,
    sockets: dependencies.sockets,
    activity: (boardId, page) => activity.activityPage(boardId, page),
    comments,
    talk: createTalk({
      database,
      now: clock,
      listener: tellTalk,
      onChange: talkChanged,
    }),
    inbox,
    history: createHistoryReader(database, settle),
    merged: createMergedDoor(database, settle),
    looks: createLooks({ database, settle, now: clock }),
    ...importParts({
      database,
      rooms,
      boards,
      clock,
      createBoard: (board) => createRoom({ ...board, origin: 'imported' }),
      peopleChanged,
    }),
    personFigures: createPersonFigures(createSettings(database), clock),
    reports,
    remind: createRemind({
      database,
      overdueOn,
      roleOf: (personId, boardId) => roles.ofMember(personId, boardId),
      now: clock,
    }),
    remindedToday: createRemindedToday({ database, overdueOn, now: clock }),
    live,
    approvals,
    flow: createFlow({
      read: (boardId) => rooms.read(boardId),
      movesOf: (boardId) => activity.movesOf(boardId),
      factsOf: (boardId) => activity.factsOf(boardId),
      holidays,
      clock,
      makeFlow: flowInThread(),
    }),
    ...sending,
    myTasks,
    snoozes: createSnoozes({ database, tasksOf: myTasks }),
    deadlineFeeds: feedParts({ ...dependencies, people, boards, myTasks, publicUrl: own.publicUrl }),
    holidays: namedHolidays(holidays),
    isReady,
    metrics: async () =>
      metricsText(
        serverMetrics({
          rooms: rooms.metrics(),
          counted: dependencies.meters,
          lag: loopLag(),
          residentBytes: process.memoryUsage().rss,
        }),
      ),
  };
  const authenticate = createAuthenticate({
    accounts: doors.accounts,
    tokens,
    people,
    goesOn: sso.sessions.goesOn,
    service,
  });
  return { services, authenticate, clockwork };
}
