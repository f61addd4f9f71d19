import type { Id } from '@taktboard/board';
import { Comment, Comments, type CommentPatch } from '@taktboard/protocol';
import { request } from '../../../api/request.ts';
import { ANYTHING } from '../../../api/shape.ts';

export interface CommentKey {
  boardId: Id;
  cardId: Id;
  id: Id;
}

const thread = (boardId: Id, cardId: Id) => `/boards/${boardId}/cards/${cardId}/comments`;

/** What the server keeps of what is said, because it has to be trusted. */
export const talkApi = {
  all: (boardId: Id, cardId: Id) => request(thread(boardId, cardId), { answer: Comments }),
  change: ({ boardId, cardId, id }: CommentKey, body: CommentPatch) =>
    request(`${thread(boardId, cardId)}/${id}`, { method: 'PATCH', body, answer: Comment }),
  remove: ({ boardId, cardId, id }: CommentKey) =>
    request(`${thread(boardId, cardId)}/${id}`, { method: 'DELETE', answer: ANYTHING }),
};
