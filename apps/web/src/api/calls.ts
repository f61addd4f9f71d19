import { BOARD_LIST, ME, PEOPLE } from './answers.ts';
import { request } from './request.ts';
import { ANYTHING } from './shape.ts';

/** What every page asks for. The calls of one page alone stand beside this file and are loaded with it. */
export const api = {
  me: (signal: AbortSignal) => request('/me', { answer: ME, signal }),
  signIn: (name: string, password: string) =>
    request('/session', { method: 'POST', body: { name, password }, answer: ANYTHING }),
  signOut: () => request('/session', { method: 'DELETE', answer: ANYTHING }),
  people: () => request('/people', { answer: PEOPLE }),
  boards: () => request('/boards', { answer: BOARD_LIST }),
};
