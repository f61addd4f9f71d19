import { ok, type DigestScope, type Person, type Result, type WorkspaceScope } from '@taktboard/protocol';
import {
  instantOf,
  type ActivityItem,
  type Digest,
  type RenderContext,
  type ToldItem,
} from '@taktboard/reports';
import type { AskedGuests } from '../approvals/asked-guests.ts';
import type { Unreadable } from '../reports/reports.ts';
import type { MakeRun, ReadHead, RunOrder } from '../reports/run-thread.ts';
import type { ToldOfBoard } from './told-since.ts';

export interface RunSources {
  /** What is on disk. */
  readHead: ReadHead;
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
  then: RunOrder['then'];
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

/** The digest of a board as it is on disk, for one scope and one window. */
export async function deriveRun(
  { askedGuests, people, makeRun }: Omit<RunSources, 'readHead'>,
  { boardId, key, scope, personId, window, then, after = [], pack = false, told = [] }: RunAsked,
): Promise<Result<DerivedRun, Unreadable>> {
  const isCompared = window.from !== null && then.kind !== 'none';
  const made = await makeRun({
    boardId,
    runKey: key,
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
  if (!made.ok) return made;
  const { digest, names, owners, packed } = made.value;
  const named = new Set([...owners, ...told.flatMap(({ by }) => by ?? [])]);
  return ok({
    packed,
    digest:
      told.length === 0
        ? digest
        : { ...digest, empty: false, told: { total: told.length, items: told.map(withoutBoard) } },
    names: {
      ...names,
      people: (await people()).filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name]),
    },
  });
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
