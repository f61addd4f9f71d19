import { PasskeyOptions, Passkeys, type PasskeyAnswer } from '@taktboard/protocol';
import { unknown } from 'valibot';
import { request } from './request.ts';

export const passkeyApi = {
  list: () => request('/me/passkeys', { answer: Passkeys }),
  beginToAdd: (password: string) =>
    request('/me/passkeys/options', { method: 'POST', body: { password }, answer: PasskeyOptions }),
  add: (key: { name: string; answer: PasskeyAnswer }) =>
    request('/me/passkeys', { method: 'POST', body: key, answer: unknown() }),
  rename: (id: string, name: string) =>
    request(`/me/passkeys/${id}`, { method: 'PATCH', body: { name }, answer: unknown() }),
  remove: (id: string) => request(`/me/passkeys/${id}`, { method: 'DELETE', answer: unknown() }),
  beginToSignIn: () => request('/passkeys/options', { method: 'POST', answer: PasskeyOptions }),
  signIn: (answer: PasskeyAnswer) =>
    request('/passkeys/session', { method: 'POST', body: { answer }, answer: unknown() }),
};
