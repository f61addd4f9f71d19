import type { Due, Id } from '@taktboard/board';
import type { Language } from '../render/render-context.ts';
import type { Instant, Millis } from '../time/instant.ts';

/** The deadline of an open task, or of an open item of its checklist. Texts are as people wrote them. */
export interface FeedDeadline {
  boardId: Id;
  taskId: Id;
  /** The item's; undefined for the task itself. */
  itemId?: Id | undefined;
  title: string;
  /** Of which it is an item. */
  taskTitle?: string | undefined;
  due: Due;
  /** Of the board. */
  zone: string;
  boardTitle: string;
  column?: string | undefined;
  owner?: string | undefined;
  created: Instant | null;
  changed: Instant | null;
  dueChanges: number;
}

export interface DeadlineFeed {
  id: string;
  language: Language;
  /** Of the board whose deadlines these are; null: one's own, over all boards. */
  board: { id: Id; title: string } | null;
  /** Where the client is, without a slash at its end. */
  publicUrl: string;
  /** The one page that a share has; undefined: every task has its own. */
  pageUrl?: string | undefined;
  deadlines: readonly FeedDeadline[];
  now: Millis;
}

export function taskUrl(
  { publicUrl, pageUrl }: Pick<DeadlineFeed, 'publicUrl' | 'pageUrl'>,
  deadline: FeedDeadline,
): string {
  return pageUrl ?? `${publicUrl}/b/${deadline.boardId}/t/${deadline.taskId}`;
}
