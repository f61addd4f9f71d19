import type { PlainBoard } from '@taktboard/board';
import { fail, ok, type InboxItem, type NewSchedule, type SavedSchedule } from '@taktboard/protocol';
import type { ActivityItem, AskedGuest } from '@taktboard/reports';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { dateHolidays } from '../../reports/date-holidays.ts';
import type { Database } from '../../store/database.ts';
import { migrate } from '../../store/migrate.ts';
import { migrations } from '../../store/migrations/index.ts';
import { FakeTimers } from '../../testing/fake-timers.ts';
import { RecordingLog } from '../../testing/recording-log.ts';
import type { Mailer, OutgoingMail } from '../channels/mailer.ts';
import type { PostPorts } from '../channels/post-safely.ts';
import { SENT, type Sent } from '../channels/sent.ts';
import { createClockwork, type Clockwork } from '../clockwork.ts';
import { createDeliverer } from '../deliverer.ts';
import { piecesOver } from '../../testing/pieces-over.ts';
import { createRunLedger, type RunLedger } from '../run-ledger.ts';
import { createScheduleDoor, type Asking, type ScheduleDoor } from '../schedule-door.ts';
import { createScheduleStore, type ScheduleStore } from '../schedule-store.ts';
import { createUnsubscribeLinks, type UnsubscribeLinks } from '../unsubscribe-links.ts';
import { createWorkspaceDoor, type WorkspaceDoor } from '../workspace-door.ts';
import { makeRunOver } from './make-run-over.ts';

type Card = PlainBoard['cards'][number];

/** A board, people and a clock, with digests that are sent from them; mail is only written down. */
export interface SendingWorld {
  timers: FakeTimers;
  database: Kysely<Database>;
  board: PlainBoard;
  /** Whatever a board is read for waits for this. */
  beforeRead: () => Promise<void>;
  /** Boards beside that one, by id. */
  others: Map<string, PlainBoard>;
  /** The boards that nobody may see; all others everyone may. */
  hidden: Set<string>;
  /** What was done on a board. */
  activity: Map<string, ActivityItem[]>;
  mails: OutgoingMail[];
  /** What the mail server says to the next mails. */
  answer: (mail: OutgoingMail) => Promise<Sent>;
  post: PostPorts;
  /** What is not read in whoever's inbox. */
  unread: InboxItem[];
  /** Guests who were asked to decide on the board's tasks. */
  asked: AskedGuest[];
  /** What the people of the world are allowed. */
  members: Set<string>;
  ledger: RunLedger;
  store: ScheduleStore;
  links: UnsubscribeLinks;
  door: ScheduleDoor;
  workspaceDoor: WorkspaceDoor;
  clockwork: Clockwork;
  /** Another server process on the same database. */
  twin(): Clockwork;
  /** Sets the clock to an instant and does what is due there. */
  at(instant: string): Promise<void>;
  add(schedule?: Partial<NewSchedule>, asking?: Asking): Promise<SavedSchedule['schedule']>;
}

export const MANAGER: Asking = { personId: 'mara', roleOn: async () => 'manager' };
export const MEMBER: Asking = { personId: 'jonas', roleOn: async () => 'editor' };

/** Monday, 16 November 2026, 12:00 in Berlin. */
const BEGIN = Date.parse('2026-11-16T11:00:00Z');

export function cardOf(id: string, fields: Partial<Card> = {}): Card {
  return {
    id,
    title: `Aufgabe ${id}`,
    columnId: 'doing',
    rank: id,
    description: '',
    contributors: [],
    labels: [],
    dependsOn: [],
    assets: [],
    links: [],
    checklist: [],
    ...fields,
  };
}

export function boardOf(cards: Card[]): PlainBoard {
  return {
    meta: {
      schema: 1,
      title: 'Herbstkampagne',
      zone: 'Europe/Berlin',
      region: 'DE-SN',
      workdays: [1, 2, 3, 4, 5],
    },
    columns: [
      { id: 'doing', name: 'In Arbeit', rank: 'a', kind: 'active', wipLimit: 2 },
      { id: 'done', name: 'Fertig', rank: 'b', kind: 'done' },
    ],
    cards,
    labels: [{ id: 'email', name: 'E-Mail', color: 'blue' }],
    views: [],
    problems: [],
  };
}

const MAIL_PLAN: NewSchedule = {
  time: '08:00',
  zone: 'Europe/Berlin',
  weekdays: [1, 2, 3, 4, 5],
  language: 'de',
  scope: { kind: 'board' },
  channel: { kind: 'mail', to: ['mara@example.org'] },
  skipHolidays: false,
};

export async function sendingWorld(): Promise<SendingWorld> {
  const database = new Kysely<Database>({ dialect: new SqliteDialect({ database: new Sqlite(':memory:') }) });
  await migrate(database, migrations, async () => ok(null));
  await database
    .insertInto('boards')
    .values({
      id: 'plan',
      title: '',
      seq: 1,
      created_at: 0,
      updated_at: 0,
      trashed_at: null,
      trashed_by: null,
    })
    .execute();
  for (const id of ['mara', 'jonas']) {
    await database
      .insertInto('people')
      .values({ id, name: id, name_key: id, user_id: null, workspace_role: null, created_at: 0 })
      .execute();
  }
  return worldOver(database, new FakeTimers(BEGIN));
}

function worldOver(database: Kysely<Database>, timers: FakeTimers): SendingWorld {
  let ids = 0;
  const mails: OutgoingMail[] = [];
  const { clock } = timers;
  const publicUrl = 'https://takt.example';
  const store = createScheduleStore(database);
  const ledger = createRunLedger(database, piecesOver(database));
  const links = createUnsubscribeLinks({ secret: 'a secret', publicUrl, store });
  const log = new RecordingLog();
  const holidays = dateHolidays();
  const mailer: Mailer = {
    kind: 'smtp',
    send: async (mail) => {
      const sent = await world.answer(mail);
      if (sent.ok) mails.push(mail);
      return sent;
    },
    close() {},
  };
  const stored = (boardId: string): PlainBoard | undefined =>
    boardId === 'plan' ? world.board : world.others.get(boardId);
  const runner = {
    ledger,
    store,
    clock,
    log,
    newId: () => `id${++ids}`,
    mayHave: async ({ personId }: { personId: string }) => world.members.has(personId),
    unreadSince: async (_personId: string, sinceMs: number) =>
      world.unread.filter(({ at }) => Date.parse(at) > sinceMs),
    readHead: async (boardId: string) => {
      await world.beforeRead();
      const board = stored(boardId);
      return board ? ok(board) : fail('no-such-board' as const);
    },
    boardsOf: async () =>
      [['plan', world.board] as const, ...world.others]
        .filter(([id]) => !world.hidden.has(id))
        .map(([id, { meta }]) => ({ id, title: meta.title })),
    activityBetween: async (boardId: string, fromMs: number, toMs: number) =>
      (world.activity.get(boardId) ?? []).filter(
        ({ at }) => Date.parse(at) > fromMs && Date.parse(at) <= toMs,
      ),
    askedGuests: async () => world.asked,
    people: async () => [{ id: 'mara', name: 'Mara Weiß' }],
    holidays,
    makeRun: makeRunOver({ database, boardOf: stored, holidays }),
  };
  const twin = (): Clockwork => {
    const { post } = world;
    const ports = { mailer, post, links, publicUrl, mailDomain: 'takt.example', clock };
    const deliverer = createDeliverer({ ...ports, ledger, store, log });
    return createClockwork({ runner, deliverer, ledger, store, clock, timers, log });
  };
  const world: Omit<SendingWorld, 'door' | 'workspaceDoor' | 'clockwork'> = {
    timers,
    database,
    board: boardOf([cardOf('late', { due: '2026-11-12', owner: 'mara' })]),
    beforeRead: async () => undefined,
    others: new Map(),
    hidden: new Set(),
    activity: new Map(),
    mails,
    answer: async () => SENT,
    post: {
      resolve: async () => [],
      mayReach: () => false,
      isOwn: () => false,
      timeoutMs: 1_000,
    },
    unread: [],
    asked: [],
    members: new Set(['mara', 'jonas']),
    ledger,
    store,
    links,
    twin,
    async at(instant) {
      timers.setClock(Date.parse(instant) - timers.now());
      await clockwork.wake();
    },
    async add(schedule = {}, asking = MANAGER) {
      const place = { boardId: 'plan', personal: asking !== MANAGER };
      const saved = await door.add(asking, place, { ...MAIL_PLAN, ...schedule });
      if (!saved.ok) throw new Error(saved.reason);
      await clockwork.wake();
      return saved.value.schedule;
    },
  };
  const clockwork = twin();
  const doors = {
    runner,
    mail: 'smtp' as const,
    publicUrl,
    aboutPersons: async () => false,
    wake: () => clockwork.wake(),
  };
  const door = createScheduleDoor(doors);
  return Object.assign(world, { clockwork, door, workspaceDoor: createWorkspaceDoor(doors) });
}
