import type { CommandFault, FormattedDescriptions, PlainBoard } from '@taktboard/board';
import type {
  ActivityPage,
  BoardExport,
  Command,
  CommentCounts,
  FlowReport,
  Comments,
  Notice,
  OverdueReport,
  HolidayList,
  MyTasks,
  Result,
  Role,
  TemplateKey,
} from '@taktboard/protocol';
import type { CountApprovals } from '../approvals/approval-counts.ts';
import type { Approvals } from '../approvals/approvals.ts';
import type { GuestDoor } from '../approvals/guest-door.ts';
import type { GuestMails } from '../approvals/guest-mails.ts';
import type { ShownSource } from '../approvals/shown-source.ts';
import type { BoardRoles } from '../access/board-roles.ts';
import type { LooksDoor } from '../activity/looks.ts';
import type { HistoryReader } from '../activity/read-history.ts';
import type { MergedDoor } from '../activity/read-merged.ts';
import type { Talk } from '../comments/talk.ts';
import type { InboxDoor } from '../inbox/inbox.ts';
import type { Remind } from '../inbox/remind.ts';
import type { RemindedToday } from '../inbox/reminded-today.ts';
import type { DeadlineFeedDoor } from '../feeds/deadline-feed-door.ts';
import type { ImportBoard } from '../import/import-service.ts';
import type { PastImports } from '../import/undo-import.ts';
import type { Audit } from '../audit/audit.ts';
import type { Accounts } from '../auth/accounts.ts';
import type { Addresses } from '../auth/addresses.ts';
import type { Letterbox } from '../auth/letterbox.ts';
import type { WaitingMails } from '../auth/waiting-mails.ts';
import type { PasswordResets } from '../auth/password-resets.ts';
import type { ApiTokens } from '../auth/api-tokens.ts';
import type { DoorLimits } from '../auth/door-limits.ts';
import type { Attempts } from '../auth/attempts.ts';
import type { OwnSessions } from '../auth/own-sessions.ts';
import type { PasskeyDoor } from '../auth/passkeys/passkeys.ts';
import type { SsoDoor } from '../auth/sso/single-sign-on.ts';
import type { Join } from '../auth/join.ts';
import type { LiveSockets } from '../auth/live-sockets.ts';
import type { Links } from '../auth/links.ts';
import type { LiveFeeds } from '../shares/live-feeds.ts';
import type { ShareSource } from '../shares/share-source.ts';
import type { Shares } from '../shares/shares.ts';
import type { Views } from '../shares/views.ts';
import type { PersonFiguresDoor, ToldFigures } from '../reports/person-figures.ts';
import type { Snoozes } from '../my-tasks/snoozes.ts';
import type { RetentionDoor } from '../retention/retention.ts';
import type { PersonPrivacy } from '../privacy/person-privacy.ts';
import type { Members } from '../people/members.ts';
import type { People } from '../people/people.ts';
import type { Profiles } from '../people/profiles.ts';
import type { OutboxReader } from '../schedules/channels/outbox.ts';
import type { ScheduleDoor } from '../schedules/schedule-door.ts';
import type { StoredDigests } from '../schedules/stored-digests.ts';
import type { WorkspaceDoor } from '../schedules/workspace-door.ts';
import type { OwnAddresses } from './own-addresses.ts';

/** What the routes call, as they see it. `main.ts` brings the real ones. */
export interface Services {
  audit: Audit;
  addresses: Addresses;
  letterbox: Letterbox;
  waitingMails: Pick<WaitingMails, 'wake' | 'close'>;
  passwordResets: PasswordResets;
  sso: SsoDoor;
  passkeys: PasskeyDoor;
  ownSessions: OwnSessions;
  profiles: Profiles;
  privacy: PersonPrivacy;
  retention: RetentionDoor;
  accounts: Accounts;
  people: People;
  links: Links;
  members: Members;
  tokens: ApiTokens;
  join: Join;
  doorLimits: DoorLimits;
  own: OwnAddresses;
  roles: BoardRoles;
  workspace: string;
  now(): number;
  newId(): string;
  boards: Boards;
  rooms: RoomDoor;
  sockets: Pick<LiveSockets, 'endCredential' | 'endUser' | 'review'>;
  activity(boardId: string, page: { before?: number; limit: number }): Promise<ActivityPage>;
  comments: CommentDoor;
  talk: Talk;
  inbox: InboxDoor;
  remind: Remind;
  remindedToday: RemindedToday;
  history: HistoryReader;
  merged: MergedDoor;
  looks: LooksDoor;
  importBoard: ImportBoard<Actor>;
  pastImports: PastImports<Actor>;
  personFigures: PersonFiguresDoor;
  reports: ReportDoor;
  live: {
    shares: Shares;
    feeds: LiveFeeds;
    source: ShareSource;
    views: Views;
    guesses: Attempts;
    misses: Attempts;
  };
  /** Guests who are asked to decide on a task. */
  approvals: {
    asking: Approvals;
    counts: CountApprovals;
    source: ShownSource;
    door: GuestDoor;
    mails: GuestMails;
    mail: 'smtp' | 'outbox';
    codes: Attempts;
    answers: Attempts;
  };
  /** How work flows over a board, in days of the board. */
  flow(
    boardId: string,
    asked: { from: string | undefined; to: string | undefined },
  ): Promise<Result<FlowReport, Unreadable>>;
  deadlineFeeds: DeadlineFeedDoor;
  /** Digests that are sent. */
  schedules: ScheduleDoor;
  workspaceDigests: WorkspaceDoor;
  storedDigests: StoredDigests;
  outbox: OutboxReader;
  /** Where mail goes. */
  mail: 'smtp' | 'outbox';
  /** By a link from a mail; whatever it is, nothing is told. */
  unsubscribe(token: string): Promise<void>;
  /** What someone has to do over all boards, also those that they do not see. */
  myTasks(
    personId: string,
  ): Promise<{ boards: Omit<MyTasks['boards'][number], 'role'>[]; tasks: MyTasks['tasks'] }>;
  snoozes: Snoozes;
  /** Null for a region that is not known. */
  holidays(region: string, year: number, language: Language): Promise<HolidayList['days'] | null>;
  /** False from the moment on at which the server was told to stop. */
  isReady(): boolean;
  metrics(): Promise<string>;
  /** Of boards that are made or imported without one. */
  zone: string;
}

export interface Actor {
  userId: string;
  personId: string;
  role: Role;
}

/** The rows of the boards, without opening one. */
export interface Boards {
  /** With the marks of one person. */
  list(personId: string): Promise<BoardRow[]>;
  /** Whether there is such a board outside of the trash. */
  has(boardId: string): Promise<boolean>;
  /** Resolves with its id once it is on disk. */
  create(input: NewBoardInput): Promise<string>;
  /** @returns false when there is no such board, in the trash or out of it */
  setTrashed(boardId: string, trashed: boolean, by: string): Promise<boolean>;
  /** The last thrown away first. */
  trash(): Promise<TrashedBoard[]>;
  setStarred(boardId: string, personId: string, on: boolean): Promise<void>;
}

export interface NewBoardInput {
  title: string;
  language: 'de' | 'en';
  zone: string | undefined;
  region?: string | undefined;
  template?: TemplateKey | undefined;
  /** The day that the template's dates count from. */
  keyDate?: string | undefined;
  actor: Actor;
}

export interface TrashedBoard {
  id: string;
  title: string;
  trashedAt: number;
  trashedBy: string | null;
}

export interface BoardRow {
  id: string;
  title: string;
  open: number;
  overdue: number;
  updatedAt: number;
  starred: boolean;
}

export interface RoomDoor {
  read(boardId: string): Promise<Result<{ seq: number; board: PlainBoard }, Unreadable>>;
  /** With the descriptions that plain text does not say whole. */
  readWhole(
    boardId: string,
  ): Promise<Result<{ seq: number; board: PlainBoard; content: FormattedDescriptions }, Unreadable>>;
  run(
    boardId: string,
    actor: Actor,
    commands: readonly Command[],
  ): Promise<Result<{ seq: number; ids: (string | null)[] }, RunFault>>;
  /** To everyone on a board, or on 'all'. */
  broadcast(boardId: string, notice: Notice): void;
}

/** A board whose stored rows are damaged, or that the disk does not give at the moment, is not read. */
export type Unreadable = 'no-such-board' | 'damaged' | 'not-readable';

export type RunFault =
  | Unreadable
  | 'not-allowed'
  | 'not-saved'
  | 'too-large'
  | 'board-full'
  | { index: number; fault: CommandFault };

export interface CommentDoor {
  ofCard(boardId: string, cardId: string): Promise<Comments>;
  counts(boardId: string): Promise<CommentCounts>;
  ofBoard(boardId: string): Promise<BoardExport['comments']>;
}

export type Language = 'de' | 'en';

export interface RenderedReport {
  /** The media type. */
  type: string;
  body: string;
}

export interface ReportDoor {
  digest(
    boardId: string,
    asked: {
      date: string | undefined;
      since: string | undefined;
      owners: ToldFigures | undefined;
      run: string | undefined;
      format: 'json' | 'text' | 'html';
      language: Language;
    },
  ): Promise<Result<RenderedReport, Unreadable | 'no-such-run' | 'nothing-between'>>;
  overdue(
    boardId: string,
    asked: {
      date: string | undefined;
      by: OverdueReport['by'];
      only: string | undefined;
      format: 'json' | 'csv' | 'text' | 'html';
      language: Language;
    },
  ): Promise<Result<RenderedReport, Unreadable>>;
}
