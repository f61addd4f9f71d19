import { Created } from '@taktboard/protocol';
import { unknown } from 'valibot';
import type { Language } from '../i18n/language.ts';
import { request } from './request.ts';

export const boardApi = {
  create: (board: { title: string; language: Language; zone: string }) =>
    request('/boards', { method: 'POST', body: board, answer: Created }),
  setTrashed: (id: string, trashed: boolean) =>
    request(`/boards/${id}`, { method: 'PATCH', body: { trashed }, answer: unknown() }),
};
