import type { ActivityItem, CardFacts, Result } from '@taktboard/protocol';
import type { DerivedAssignment } from '../inbox/derive-assignments.ts';
import type { BoardSummary } from '../store/database.ts';
import type { DerivedMerge } from './derive-merges.ts';
import type { DescriptionEdit, WrittenEdit } from './description-edits.ts';

/** What was made of the rows `(after, upTo]` of one board. */
export interface Derived {
  after: number;
  upTo: number;
  items: readonly ActivityItem[];
  /** The facts of each card that changed. */
  facts: ReadonlyMap<string, CardFacts>;
  merges: readonly DerivedMerge[];
  edits: readonly WrittenEdit[];
  assignments: readonly DerivedAssignment[];
  title: string;
  summary: BoardSummary;
}

/**
 * Where derived data is kept. A write is whole or not there, and counts only on top of the one before it; the last one
 * once more is ok and changes nothing, since its answer may have been lost.
 */
export interface DerivedStore {
  write(boardId: string, derived: Derived): Promise<Result<void, string>>;
  facts(boardId: string): Promise<Map<string, CardFacts>>;
  /** Of each card the last bout of writing in its description, where it went on after `sinceMs`. */
  lastEdits(boardId: string, sinceMs: number): Promise<Map<string, DescriptionEdit>>;
}
