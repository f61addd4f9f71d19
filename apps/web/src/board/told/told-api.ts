import type { Id } from '@taktboard/board';
import { DescriptionEdit, HistoryPage, MergedList, Unseen, type Looked } from '@taktboard/protocol';
import { optional, undefined_ } from 'valibot';
import { request } from '../../api/request.ts';

const NOTHING = optional(undefined_());

/** What the server alone knows: what merged, what one has not seen, and what was before. */
export const toldApi = {
  merged: (boardId: Id) => request(`/boards/${boardId}/merged`, { answer: MergedList }),
  putAside: (boardId: Id, ids: readonly string[]) =>
    request(`/boards/${boardId}/merged/aside`, { method: 'POST', body: { ids }, answer: NOTHING }),
  looked: (boardId: Id, looked: Looked) =>
    request(`/boards/${boardId}/looked`, { method: 'POST', body: looked, answer: Unseen }),
  history: (boardId: Id, cardId: Id, asked: { before?: number | undefined; kinds?: string | undefined }) => {
    const query = new URLSearchParams();
    if (asked.before !== undefined) query.set('before', String(asked.before));
    if (asked.kinds !== undefined) query.set('kinds', asked.kinds);
    return request(`/boards/${boardId}/cards/${cardId}/history?${query}`, { answer: HistoryPage });
  },
  descriptionEdit: (boardId: Id, cardId: Id, edit: number) =>
    request(`/boards/${boardId}/cards/${cardId}/descriptions/${edit}`, { answer: DescriptionEdit }),
};
