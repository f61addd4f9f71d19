import {
  Invitation,
  InvitationInfo,
  Token,
  Tokens,
  type TokenRequest,
  type WorkspaceRole,
} from '@taktboard/protocol';
import { unknown } from 'valibot';
import { request } from './request.ts';

export const accountApi = {
  /** `person`: someone without an account, who gets this one; `mail`: where the link is sent. */
  invite: (
    role: WorkspaceRole,
    { person, mail }: { person?: string | undefined; mail?: string | undefined } = {},
  ) => request('/invitations', { method: 'POST', body: { role, person, mail }, answer: Invitation }),
  invitation: (token: string) =>
    request(`/invitations/${encodeURIComponent(token)}`, { answer: InvitationInfo }),
  join: (token: string, account: { name: string; password: string }) =>
    request(`/invitations/${encodeURIComponent(token)}`, {
      method: 'POST',
      body: account,
      answer: unknown(),
    }),
  tokens: () => request('/tokens', { answer: Tokens }),
  createToken: (token: TokenRequest) => request('/tokens', { method: 'POST', body: token, answer: Token }),
  revokeToken: (id: string) => request(`/tokens/${id}`, { method: 'DELETE', answer: unknown() }),
};
