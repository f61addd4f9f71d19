import { MemberLeft, Members, type WorkspaceRole } from '@taktboard/protocol';
import { unknown } from 'valibot';
import { request } from '../../api/request.ts';

export const membersApi = {
  list: () => request('/members', { answer: Members }),
  setRole: (id: string, role: WorkspaceRole) =>
    request(`/members/${id}`, { method: 'PATCH', body: { role }, answer: unknown() }),
  endSessions: (id: string) => request(`/members/${id}/sessions`, { method: 'DELETE', answer: unknown() }),
  leave: (id: string, handTo: string) =>
    request(`/members/${id}${handTo === '' ? '' : `?handTo=${handTo}`}`, {
      method: 'DELETE',
      answer: MemberLeft,
    }),
};
