import type { DigestScope, Person, WorkspaceScope } from '@taktboard/protocol';
import {
  instantOf,
  type ActivityItem,
  type Digest,
  type RenderContext,
  type ToldItem,
} from '@taktboard/reports';
import type { AskedGuests } from '../approvals/asked-guests.ts';
import type { MakeRun } from '../reports/digest-thread.ts';
import type { BoardBefore } from '../reports/make-run.ts';
import type { PackedBoard } from '../reports/packed-board.ts';
import type { ReadPacked } from '../reports/packed-boards.ts';
import type { ToldOfBoard } from './told-since.ts';

export interface RunSources {
  /** What is on disk. */
  read: ReadPacked;
  /** JSON, pairs of a card's id and its facts. */
  factsOf(boardId: string): Promise<string>;
  askedGuests: AskedGuests;
  people(): Promise<Person[]>;
  makeRun: MakeRun;
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
  then: BoardBefore;
  /** What was done after the window's end. */
  after?: readonly ActivityItem[];
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
  { factsOf, askedGuests, people, makeRun }: Omit<RunSources, 'read'>,
  board: PackedBoard,
  { boardId, key, scope, personId, window, then, after = [], pack = false, told = [] }: RunAsked,
): Promise<DerivedRun> {
  const isCompared = window.from !== null && then.kind !== 'none';
  const { digest, names, owners, packed } = await makeRun({
    boardId,
    runKey: key,
    board: board.bytes,
    facts: await factsOf(boardId),
    approvals: await askedGuests(boardId),
    window: {
      from: isCompared ? instantOf(window.from ?? window.to) : null,
      to: instantOf(window.to),
      missed: window.missed,
    },
    then,
    after,
    part: { scope, personId },
    pack,
  });
  const named = new Set([...owners, ...told.flatMap(({ by }) => by ?? [])]);
  return {
    packed,
    digest:
      told.length === 0
        ? digest
        : { ...digest, empty: false, told: { total: told.length, items: told.map(withoutBoard) } },
    names: {
      ...names,
      people: (await people()).filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name]),
    },
  };
}

function withoutBoard({ boardId: _boardId, ...item }: ToldOfBoard): ToldItem {
  return item;
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
