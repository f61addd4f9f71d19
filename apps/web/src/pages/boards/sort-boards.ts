import type { BoardSummary } from '../../session/board-list.ts';

export interface SortedBoards {
  starred: readonly BoardSummary[];
  /** The last opened first; empty where the list is short enough to be seen whole. */
  recent: readonly BoardSummary[];
  /** The rest, the last changed first. */
  others: readonly BoardSummary[];
  /** Whether there are so many that a search helps. */
  searchable: boolean;
}

const FEW = 8;
const RECENT = 4;

/** The boards for one person: starred ones, those opened here last, and the others; or what a search finds. */
export function sortBoards(
  boards: readonly BoardSummary[],
  { search, opened }: { search: string; opened: readonly string[] },
): SortedBoards {
  const searchable = boards.length > FEW;
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (words.length > 0) {
    const others = boards.filter(({ title }) => words.every((word) => fold(title).includes(word)));
    return { starred: [], recent: [], others, searchable };
  }
  const starred = boards.filter((board) => board.starred);
  const rest = boards.filter((board) => !board.starred);
  const recent = searchable
    ? opened.flatMap((id) => rest.find((board) => board.id === id) ?? []).slice(0, RECENT)
    : [];
  return { starred, recent, others: rest.filter((board) => !recent.includes(board)), searchable };
}

/** Without case and marks, so that "Fruhjahr" finds "Frühjahr". */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
