import { Templates, TrashList, type TemplateKey } from '@taktboard/protocol';
import type { Language } from '../i18n/language.ts';
import { CREATED } from './answers.ts';
import { request } from './request.ts';

export const templateApi = {
  list: (language: Language) => request(`/templates?language=${language}`, { answer: Templates }),
  /** On a board without tasks. */
  layOut: (boardId: string, asked: { template: TemplateKey; keyDate?: string; language: Language }) =>
    request(`/boards/${boardId}/template`, { method: 'POST', body: asked, answer: CREATED }),
};

export const trashApi = {
  list: () => request('/trash', { answer: TrashList }),
};
