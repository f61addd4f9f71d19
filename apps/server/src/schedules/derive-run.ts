import type { PlainBoard } from '@taktboard/board';
import type { DigestScope, Person, Result, WorkspaceScope } from '@taktboard/protocol';
import {
  DEFAULT_SETTINGS,
  dayInZone,
  instantOf,
  type CardFacts,
  type Digest,
  type RenderContext,
  type ToldItem,
} from '@taktboard/reports';
import { boardCalendar } from '../reports/board-calendar.ts';
import type { MakeDigest } from '../reports/digests-in-thread.ts';
import type { Holidays } from '../reports/holidays.ts';
import type { Unreadable } from '../reports/reports.ts';
import { withoutTexts } from '../reports/make-digest.ts';
import type { ToldOfBoard } from './told-since.ts';

export interface RunSources {
  /** Committed state only. */
  read(boardId: string): Promise<Result<{ board: PlainBoard }, Unreadable>>;
  factsOf(boardId: string): Promise<ReadonlyMap<string, CardFacts>>;
  people(): Promise<Person[]>;
  holidays: Holidays;
  makeDigest: MakeDigest;
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
  /** The board of the one before, as it is or as it was packed. */
  then: PlainBoard | { packed: Uint8Array } | null;
  /** Whether the next one will be compared with this board. */
  pack?: boolean;
  /** What its one reader was told meanwhile and has not read. */
  told?: readonly ToldOfBoard[] | undefined;
}

export interface DerivedRun {
  digest: Digest;
  names: RunNames;
  /** The board as the next run is compared with it, where that was asked for. */
  packed: Uint8Array | null;
}

/** The digest of a board that was read, for one scope and one window. */
export async function deriveRun(
  sources: Pick<RunSources, 'factsOf' | 'people' | 'holidays' | 'makeDigest'>,
  board: PlainBoard,
  { boardId, key, scope, personId, window, then, pack, told = [] }: RunAsked,
): Promise<DerivedRun> {
  const facts = await sources.factsOf(boardId);
  const calendar = await boardCalendar(board, sources.holidays);
  const to = instantOf(window.to);
  const { digest, packed } = await sources.makeDigest({
    boardId,
    runKey: key,
    board: withoutTexts(board),
    then,
    part: { scope, personId },
    pack,
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
  if (told.length === 0) return { digest, packed, names: namesOf(board, people, []) };
  return {
    packed,
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
