import type { Id } from '@taktboard/board';
import { COMMENT_COUNTS } from '../api/answers.ts';
import { request } from '../api/request.ts';

/** How many comments each task has: not in the document, because they have to be trusted. */
export function commentCounts(boardId: Id) {
  return request(`/boards/${boardId}/comments`, { answer: COMMENT_COUNTS });
}
