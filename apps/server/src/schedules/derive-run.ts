import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { PlainBoard } from '@taktboard/board';
import type { DigestScope, Person, Result, WorkspaceScope } from '@taktboard/protocol';
import {
  buildDigest,
  DEFAULT_SETTINGS,
  dayInZone,
  instantOf,
  type CardFacts,
  type Digest,
  type RenderContext,
  type ToldItem,
} from '@taktboard/reports';
import { boardCalendar } from '../reports/board-calendar.ts';
import type { Holidays } from '../reports/holidays.ts';
import type { Unreadable } from '../reports/reports.ts';
import { scopedBoards } from './scoped-board.ts';
import type { ToldOfBoard } from './told-since.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

export interface RunSources {
  /** Committed state only. */
  read(boardId: string): Promise<Result<{ board: PlainBoard }, Unreadable>>;
  factsOf(boardId: string): Promise<ReadonlyMap<string, CardFacts>>;
  people(): Promise<Person[]>;
  holidays: Holidays;
}

/** What turns a stored digest into words later, as everything was called at that time. */
export interface RunNames {
  boardTitle: string;
  columns: [string, string][];
  people: [string, string][];
  labels: [string, string][];
  /** Of a digest over several boards, which has nothing but people in the lists above. */
  boards?: BoardNames[];
}

export interface BoardNames extends Pick<RunNames, 'boardTitle' | 'columns' | 'labels'> {
  id: string;
}

export interface RunAsked {
  boardId: string;
  key: string;
  scope: DigestScope | WorkspaceScope;
  /** Whose work `mine` is. */
  personId: string;
  /** Milliseconds since 1970, `from` null for the first one. */
  window: { from: number | null; to: number; missed: string[] };
  then: PlainBoard | null;
  /** What its one reader was told meanwhile and has not read. */
  told?: readonly ToldOfBoard[] | undefined;
}

/** The digest of a board that was read, for one scope and one window. */
export async function deriveRun(
  sources: Pick<RunSources, 'factsOf' | 'people' | 'holidays'>,
  board: PlainBoard,
  { boardId, key, scope, personId, window, then: before, told = [] }: RunAsked,
): Promise<{ digest: Digest; names: RunNames }> {
  const facts = await sources.factsOf(boardId);
  const calendar = await boardCalendar(board, sources.holidays);
  const { now, then } = scopedBoards(scope, personId, { now: board, then: before });
  const to = instantOf(window.to);
  const digest = buildDigest({
    boardId,
    runKey: key,
    now,
    then,
    activity: [],
    facts,
    calendar: await calendar.calendarFor(dayInZone(to, calendar.zone), facts),
    zone: calendar.zone,
    window: {
      from: window.from === null || then === null ? null : instantOf(window.from),
      to,
      missed: window.missed,
    },
    settings: DEFAULT_SETTINGS,
    problems: calendar.problems,
  });
  const people = await sources.people();
  if (told.length === 0) return { digest, names: namesOf(board, people, []) };
  return {
    digest: { ...digest, empty: false, told: { total: told.length, items: told.map(withoutBoard) } },
    names: namesOf(board, people, told),
  };
}

function withoutBoard({ boardId: _boardId, ...item }: ToldOfBoard): ToldItem {
  return item;
}

function namesOf(board: PlainBoard, people: readonly Person[], told: readonly ToldItem[]): RunNames {
  const owners = new Set([
    ...board.cards.map(({ owner }) => owner),
    ...told.map(({ by }) => by ?? undefined),
  ]);
  return {
    boardTitle: board.meta.title,
    columns: board.columns.map(({ id, name }) => [id, name]),
    people: people.filter(({ id }) => owners.has(id)).map(({ id, name }) => [id, name]),
    labels: board.labels.map(({ id, name }) => [id, name]),
  };
}

export function contextOf(
  names: RunNames,
  { language, boardUrl }: Pick<RenderContext, 'language' | 'boardUrl'>,
): RenderContext {
  return {
    language,
    boardTitle: names.boardTitle,
    columns: new Map(names.columns),
    people: new Map(names.people),
    labels: new Map(names.labels),
    boardUrl,
  };
}

/** The board as the next run is compared with it: nothing that people wrote at length is needed for that. */
export async function packSnapshot(board: PlainBoard): Promise<Uint8Array> {
  const cards = board.cards.map((card) => ({ ...card, description: '', links: [] }));
  return new Uint8Array(await compress(JSON.stringify({ ...board, cards })));
}

export async function unpackSnapshot(bytes: Uint8Array): Promise<PlainBoard> {
  return JSON.parse((await expand(bytes)).toString('utf8')) as PlainBoard;
}
