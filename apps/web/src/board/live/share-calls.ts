import {
  NewShare,
  Share,
  SharePreview,
  Shares,
  type SharePatch,
  type ShareRequest,
  type ShareRules,
} from '@taktboard/protocol';
import { unknown } from 'valibot';
import { request } from '../../api/request.ts';

export const shareApi = {
  list: (boardId: string) => request(`/boards/${boardId}/shares`, { answer: Shares }),
  make: (boardId: string, body: ShareRequest) =>
    request(`/boards/${boardId}/shares`, { method: 'POST', body, answer: NewShare }),
  change: (boardId: string, id: string, body: SharePatch) =>
    request(`/boards/${boardId}/shares/${id}`, { method: 'PATCH', body, answer: Share }),
  newLink: (boardId: string, id: string) =>
    request(`/boards/${boardId}/shares/${id}/link`, { method: 'POST', answer: NewShare }),
  revoke: (boardId: string, id: string) =>
    request(`/boards/${boardId}/shares/${id}`, { method: 'DELETE', answer: unknown() }),
  preview: (boardId: string, body: ShareRules, signal: AbortSignal) =>
    request(`/boards/${boardId}/shares/preview`, { method: 'POST', body, answer: SharePreview, signal }),
};
