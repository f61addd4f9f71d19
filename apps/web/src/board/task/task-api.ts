import type { Id } from '@taktboard/board';
import { Comments } from '@taktboard/protocol';
import { request } from '../../api/request.ts';

/** What the task dialog asks the server for: what is not in the document because it has to be trusted. */
export const taskApi = {
  comments: (boardId: Id, cardId: Id) =>
    request(`/boards/${boardId}/cards/${cardId}/comments`, { answer: Comments }),
};
