import { ConfirmedAddress, OwnAddress, SignInWays } from '@taktboard/protocol';
import { unknown } from 'valibot';
import { request } from './request.ts';

/** Ways in, and the address that one is found by when a password is forgotten. */
export const doorApi = {
  ways: () => request('/sign-in-ways', { answer: SignInWays }),
  askForReset: (address: string) =>
    request('/password-resets', { method: 'POST', body: { address }, answer: unknown() }),
  confirmAddress: (token: string) =>
    request(`/confirmations/${encodeURIComponent(token)}`, { method: 'POST', answer: ConfirmedAddress }),
  address: () => request('/me/address', { answer: OwnAddress }),
  enterAddress: (entered: { address: string; password: string }) =>
    request('/me/address', { method: 'POST', body: entered, answer: OwnAddress }),
  removeAddress: () => request('/me/address', { method: 'DELETE', answer: unknown() }),
};
