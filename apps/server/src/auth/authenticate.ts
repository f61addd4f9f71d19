import type { Role, WorkspaceRole } from '@taktboard/protocol';
import { limitWorkspaceRole, type TokenLimits } from '../access/token-limits.ts';
import type { People } from '../people/people.ts';
import type { Accounts } from './accounts.ts';
import type { ApiTokens } from './api-tokens.ts';
import type { Admitted, Credential } from './live-sockets.ts';
import { isSameSecret } from './secret-token.ts';

/** Who a request or a socket acts for. */
export interface Principal {
  userId: string;
  personId: string;
  name: string;
  workspaceRole: WorkspaceRole;
  /** A cookie travels by itself, so a request by `session` must come from an own page; a bearer token does not. */
  via: 'session' | 'token' | 'service';
  credential: Credential;
  /** Of the token that speaks, if it has any. */
  limits?: TokenLimits | undefined;
  /** When the credential ends by itself, in milliseconds since 1970. */
  until?: number | undefined;
}

export interface Authenticated {
  principal: Principal;
  /** To set on the answer, when the session's time was prolonged. */
  cookies: string[];
}

/** `expired`: it was a token that is over. */
export type Authenticate = (headers: Headers) => Promise<Authenticated | 'expired' | undefined>;

interface Dependencies {
  accounts: Accounts;
  tokens: ApiTokens;
  people: People;
  /** Asks the identity provider by which a session was opened. */
  goesOn(sessionId: string): Promise<boolean>;
  /** TAKTBOARD_ADMIN_TOKEN and the person that acts for it. */
  service: { token: string; personId: string; name: string } | undefined;
}

/** Of the configured administrator's token, which is nobody's account. */
export const SERVICE_USER_ID = 'service';

export function createAuthenticate({
  accounts,
  tokens,
  people,
  goesOn,
  service,
}: Dependencies): Authenticate {
  const byBearer = async (bearer: string): Promise<Principal | 'expired' | undefined> => {
    if (service && isSameSecret(bearer, service.token)) {
      const { personId, name } = service;
      return {
        userId: SERVICE_USER_ID,
        personId,
        name,
        workspaceRole: 'administrator',
        via: 'service',
        credential: 'service',
      };
    }
    const token = await tokens.find(bearer);
    if (token === undefined || token === 'expired') return token;
    const member = await people.member(token.personId);
    if (!member) return undefined;
    const { limits, expiresAt } = token;
    return {
      ...member,
      workspaceRole: limitWorkspaceRole(member.workspaceRole, limits),
      via: 'token',
      credential: `token:${token.id}`,
      limits,
      until: expiresAt ?? undefined,
    };
  };

  return async (headers) => {
    const authorization = headers.get('authorization');
    if (authorization !== null) {
      // whoever sends credentials means those: a wrong token does not fall back to a cookie
      const bearer = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
      const principal = bearer === undefined ? undefined : await byBearer(bearer);
      return principal === 'expired' ? principal : principal && { principal, cookies: [] };
    }
    const signedIn = await accounts.session(headers);
    if (!signedIn || !(await goesOn(signedIn.sessionId))) return undefined;
    const member = await people.memberOfUser(signedIn.userId);
    if (!member) return undefined;
    const credential: Credential = `session:${signedIn.sessionId}`;
    return { principal: { ...member, via: 'session', credential }, cookies: signedIn.cookies };
  };
}

/** Someone on a board, with the role that `access/board-roles.ts` has given. */
export function actorOf(principal: Principal, role: Role): Admitted {
  const { userId, personId, workspaceRole, credential, limits, until } = principal;
  return { userId, personId, workspaceRole, role, credential, limits, until };
}
