import type { Id } from '@taktboard/board';
import { Approvals, NewApproval, type ApprovalAgain, type ApprovalRequest } from '@taktboard/protocol';
import { request } from '../../../api/request.ts';
import { ANYTHING } from '../../../api/shape.ts';

export interface OfTask {
  boardId: Id;
  cardId: Id;
}

const path = ({ boardId, cardId }: OfTask) => `/boards/${boardId}/cards/${cardId}/approvals`;

/** What the server keeps of what guests decide, because it has to be trusted. */
export const approvalApi = {
  list: (task: OfTask) => request(path(task), { answer: Approvals }),
  ask: (task: OfTask, body: ApprovalRequest) =>
    request(path(task), { method: 'POST', body, answer: NewApproval }),
  askAgain: (task: OfTask, id: Id, body: ApprovalAgain) =>
    request(`${path(task)}/${id}/again`, { method: 'POST', body, answer: NewApproval }),
  withdraw: (task: OfTask, id: Id) => request(`${path(task)}/${id}`, { method: 'DELETE', answer: ANYTHING }),
  erase: (task: OfTask, id: Id) =>
    request(`${path(task)}/${id}/guest`, { method: 'DELETE', answer: ANYTHING }),
};
