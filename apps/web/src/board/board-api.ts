import type { Id } from '@taktboard/board';
import { CommentCounts } from '@taktboard/protocol';
import { request } from '../api/request.ts';

/** How many comments each task has, and how its approvals stand: not in the document, because they have to be trusted. */
export function commentCounts(boardId: Id) {
  return request(`/boards/${boardId}/comments`, { answer: CommentCounts });
}
