import type { Id } from '@taktboard/board';
import { ActivityPage, CommentCounts, Comments } from '@taktboard/protocol';
import { request } from '../api/request.ts';

/** What the board page asks the server for: what is not in the document because it has to be trusted. */
export const boardApi = {
  commentCounts: (boardId: Id) => request(`/boards/${boardId}/comments`, { answer: CommentCounts }),
  comments: (boardId: Id, cardId: Id) =>
    request(`/boards/${boardId}/cards/${cardId}/comments`, { answer: Comments }),
  activity: (boardId: Id, before: number | null) =>
    request(`/boards/${boardId}/activity${before === null ? '' : `?before=${before}`}`, {
      answer: ActivityPage,
    }),
};
