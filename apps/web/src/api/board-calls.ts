import type { Language } from '../i18n/language.ts';
import { CREATED } from './answers.ts';
import { request } from './request.ts';
import { ANYTHING } from './shape.ts';

export const boardApi = {
  create: (board: { title: string; language: Language; zone: string }) =>
    request('/boards', { method: 'POST', body: board, answer: CREATED }),
  setTrashed: (id: string, trashed: boolean) =>
    request(`/boards/${id}`, { method: 'PATCH', body: { trashed }, answer: ANYTHING }),
};
