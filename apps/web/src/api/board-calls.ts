import type { TemplateKey } from '@taktboard/protocol';
import type { Language } from '../i18n/language.ts';
import { CREATED } from './answers.ts';
import { request } from './request.ts';
import { ANYTHING } from './shape.ts';

interface NewBoard {
  title: string;
  language: Language;
  zone: string;
  template?: TemplateKey;
  /** The day that the template's dates count from. */
  keyDate?: string;
}

export const boardApi = {
  create: (board: NewBoard) => request('/boards', { method: 'POST', body: board, answer: CREATED }),
  setTrashed: (id: string, trashed: boolean) =>
    request(`/boards/${id}`, { method: 'PATCH', body: { trashed }, answer: ANYTHING }),
  setStarred: (id: string, starred: boolean) =>
    request(`/boards/${id}`, { method: 'PATCH', body: { starred }, answer: ANYTHING }),
};
