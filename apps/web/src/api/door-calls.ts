import { ConfirmedAddress, OwnAddress, OwnSso, SignInWays, SsoUrl } from '@taktboard/protocol';
import { unknown } from 'valibot';
import { request } from './request.ts';

/** Ways in, and the address that one is found by when a password is forgotten. */
export const doorApi = {
  /** @param next where to go on to */
  beginSso: (next: string) => request('/sso/sign-in', { method: 'POST', body: { next }, answer: SsoUrl }),
  ownSso: () => request('/me/sso', { answer: OwnSso }),
  beginLink: () => request('/me/sso', { method: 'POST', answer: SsoUrl }),
  unlink: () => request('/me/sso', { method: 'DELETE', answer: unknown() }),
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
