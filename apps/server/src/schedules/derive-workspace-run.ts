import type { Result, WorkspaceScope } from '@taktboard/protocol';
import {
  dayInZone,
  instantOf,
  workspaceDigest,
  type ActivityItem,
  type Digest,
  type WorkspaceDigest,
} from '@taktboard/reports';
import { inLanes } from '../in-lanes.ts';
import type { Unreadable } from '../reports/reports.ts';
import { deriveRun, type BoardNames, type RunNames, type RunSources } from './derive-run.ts';
import type { ToldOfBoard } from './told-since.ts';

export interface WorkspaceSources extends RunSources {
  /** Those that somebody may see now, by id and name; none in the trash. */
  boardsOf(personId: string): Promise<readonly { id: string; title: string }[]>;
  /** In `(fromMs, toMs]`. */
  activityBetween(boardId: string, fromMs: number, toMs: number): Promise<ActivityItem[]>;
}

export interface WorkspaceAsked {
  key: string;
  personId: string;
  scope: WorkspaceScope;
  zone: string;
  window: { from: number | null; to: number; missed: string[] };
  now: number;
  told: readonly ToldOfBoard[];
}

/** How many boards are read at once: while one is judged the next is fetched. */
const AT_ONCE = 4;

interface Derived {
  digest: Digest;
  names: RunNames;
}

/**
 * One digest over all boards that somebody sees at this moment. What each was before is undone from its activity, because whoever
 * came to a board since has no stored one to compare with, and many boards would be much to store.
 */
export async function deriveWorkspaceRun(
  sources: WorkspaceSources,
  asked: WorkspaceAsked,
): Promise<{ digest: WorkspaceDigest; names: RunNames }> {
  const { key, zone, window } = asked;
  const boards = await sources.boardsOf(asked.personId);
  const made = await inLanes(boards, AT_ONCE, ({ id }) => deriveBoard(sources, id, asked));
  const derived = made.flatMap((each) => (each.ok ? each.value : []));
  // one that went into the trash meanwhile is not missed
  const unread = boards.flatMap(({ title }, n) => {
    const each = made[n];
    return each === undefined || each.ok || each.reason === 'no-such-board' ? [] : title;
  });
  const titles = new Map(derived.map(({ digest, names }) => [digest.boardId, names.boardTitle]));
  const to = instantOf(window.to);
  const digest = workspaceDigest({
    runKey: key,
    reportDate: dayInZone(to, zone),
    zone,
    window: { from: window.from === null ? null : instantOf(window.from), to, missed: window.missed },
    digests: derived.map((each) => each.digest),
    titleOf: (boardId) => titles.get(boardId) ?? '',
    unread,
  });
  return { digest, names: namesOf(derived, digest) };
}

async function deriveBoard(
  sources: WorkspaceSources,
  boardId: string,
  { key, personId, scope, window, now: nowMs, told }: WorkspaceAsked,
): Promise<Result<Derived, Unreadable>> {
  const { from, to } = window;
  return deriveRun(sources, {
    boardId,
    key,
    scope,
    personId,
    window,
    then:
      from === null
        ? { kind: 'none' }
        : { kind: 'undone', activity: await sources.activityBetween(boardId, from, to) },
    after: nowMs > to ? await sources.activityBetween(boardId, to, nowMs) : [],
    told: told.filter((item) => item.boardId === boardId),
  });
}

/** Only of boards that are told of: a name is told of nothing else. */
function namesOf(derived: readonly Derived[], { boards }: WorkspaceDigest): RunNames {
  const told = new Set(boards.map(({ boardId }) => boardId));
  const parts = derived.filter(({ digest }) => told.has(digest.boardId));
  return {
    boardTitle: '',
    columns: [],
    labels: [],
    people: [...new Map(parts.flatMap(({ names }) => names.people))],
    boards: parts.map(({ digest, names: { boardTitle, columns, labels } }): BoardNames => ({
      id: digest.boardId,
      boardTitle,
      columns,
      labels,
    })),
  };
}
