import type { Day, Id } from '@taktboard/board';
import type { Digest, DigestWindow } from '../digest/digest.ts';

/** One digest over several boards, each judged on its own clock and calendar. Structurally the one of the protocol. */
export interface WorkspaceDigest {
  schema: 1;
  runKey: string;
  /** Day and zone are those of whom it is for. */
  reportDate: Day;
  zone: string;
  empty: boolean;
  window: DigestWindow;
  /** Sums over the boards. */
  headline: Record<string, number>;
  /** Those that have something to tell, what is most urgent first. */
  boards: Digest[];
  /** Names of boards that could not be read. */
  unread: string[];
}

interface Parts {
  runKey: string;
  reportDate: Day;
  zone: string;
  window: DigestWindow;
  digests: readonly Digest[];
  titleOf(boardId: Id): string;
  unread: readonly string[];
}

/** What is newly late comes before what is late, today and blocked; boards alike stand by name. */
const URGENCY = ['newly', 'overdue', 'dueToday', 'blocked', 'slipped'] as const;

export function workspaceDigest(parts: Parts): WorkspaceDigest {
  const { runKey, reportDate, zone, window, digests, titleOf, unread } = parts;
  const boards = digests.filter(({ empty }) => !empty).toSorted((a, b) => byUrgency(a, b, titleOf));
  return {
    schema: 1,
    runKey,
    reportDate,
    zone,
    empty: boards.length === 0,
    window,
    headline: sumOf(boards),
    boards,
    unread: [...unread],
  };
}

function byUrgency(a: Digest, b: Digest, titleOf: (boardId: Id) => string): number {
  for (const key of URGENCY) {
    const difference = (b.headline[key] ?? 0) - (a.headline[key] ?? 0);
    if (difference !== 0) return difference;
  }
  const [one, other] = [`${titleOf(a.boardId)} ${a.boardId}`, `${titleOf(b.boardId)} ${b.boardId}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

function sumOf(boards: readonly Digest[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { headline } of boards) {
    for (const [key, total] of Object.entries(headline)) sums.set(key, (sums.get(key) ?? 0) + total);
  }
  // the same input gives the same bytes
  return Object.fromEntries([...sums].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
