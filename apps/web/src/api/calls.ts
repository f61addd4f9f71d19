import { BoardList, Me, People } from '@taktboard/protocol';
import { unknown } from 'valibot';
import { request } from './request.ts';

/** What every page asks for. The calls of one page alone stand beside this file and are loaded with it. */
export const api = {
  me: () => request('/me', { answer: Me }),
  signIn: (name: string, password: string) =>
    request('/session', { method: 'POST', body: { name, password }, answer: unknown() }),
  signOut: () => request('/session', { method: 'DELETE', answer: unknown() }),
  people: () => request('/people', { answer: People }),
  boards: () => request('/boards', { answer: BoardList }),
};
