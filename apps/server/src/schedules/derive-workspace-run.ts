import type { PlainBoard } from '@taktboard/board';
import { ok, type Result, type WorkspaceScope } from '@taktboard/protocol';
import {
  dayInZone,
  instantOf,
  rewindBoard,
  workspaceDigest,
  type ActivityItem,
  type Digest,
  type WorkspaceDigest,
} from '@taktboard/reports';
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
  const derived: Derived[] = [];
  const unread: string[] = [];
  for (const { id, title } of await sources.boardsOf(asked.personId)) {
    const made = await deriveBoard(sources, id, asked);
    if (made.ok) derived.push(made.value);
    // one that went into the trash meanwhile is not missed
    else if (made.reason !== 'no-such-board') unread.push(title);
  }
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
  const found = await sources.read(boardId);
  if (!found.ok) return found;
  const { now, then } = await boardsAround(sources, found.value.board, { boardId, window, nowMs });
  return ok(
    await deriveRun(sources, now, {
      boardId,
      key,
      scope,
      personId,
      window,
      then,
      told: told.filter((item) => item.boardId === boardId),
    }),
  );
}

/** The board at the end of a window, and at its beginning. */
async function boardsAround(
  { activityBetween }: Pick<WorkspaceSources, 'activityBetween'>,
  board: PlainBoard,
  { boardId, window, nowMs }: { boardId: string; window: WorkspaceAsked['window']; nowMs: number },
): Promise<{ now: PlainBoard; then: PlainBoard | null }> {
  const { from, to } = window;
  const now = nowMs > to ? rewindBoard(board, await activityBetween(boardId, to, nowMs)) : board;
  return { now, then: from === null ? null : rewindBoard(now, await activityBetween(boardId, from, to)) };
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
