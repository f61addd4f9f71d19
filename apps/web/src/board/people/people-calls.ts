import { BoardPeople, Invitation, type BoardPeoplePatch, type Role } from '@taktboard/protocol';
import { request } from '../../api/request.ts';

export const peopleApi = {
  read: (boardId: string) => request(`/boards/${boardId}/people`, { answer: BoardPeople }),
  change: (boardId: string, body: BoardPeoplePatch) =>
    request(`/boards/${boardId}/people`, { method: 'PATCH', body, answer: BoardPeople }),
  invite: (boardId: string, role: Role) =>
    request('/invitations', { method: 'POST', body: { board: { id: boardId, role } }, answer: Invitation }),
};
