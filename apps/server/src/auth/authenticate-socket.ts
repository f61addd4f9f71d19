import type { BoardRoles } from '../access/board-roles.ts';
import type { AuthenticateSocket } from '../socket/sync-sockets.ts';
import { actorOf, type Authenticate } from './authenticate.ts';

interface Dependencies {
  authenticate: Authenticate;
  isOwnOrigin(origin: string): boolean;
  roles: Pick<BoardRoles, 'of'>;
}

/**
 * Who asks for a socket, and what they may do there. A browser opens sockets for any page and sends the cookie along, so a
 * session counts from an own page alone. A bearer token is never sent by itself; where a page is named along with it, it must
 * be an own one too.
 */
export function createAuthenticateSocket({
  authenticate,
  isOwnOrigin,
  roles,
}: Dependencies): AuthenticateSocket {
  return async (headers, documentId) => {
    const who = await authenticate(headers);
    if (!who || who === 'expired') return 'not-signed-in';
    const { principal } = who;
    const origin = headers.get('origin');
    const mustBeOwn = principal.via === 'session' || origin !== null;
    if (mustBeOwn && !isOwnOrigin(origin ?? '')) return 'not-allowed';
    const role = await roles.of(principal, documentId);
    if (role === 'none') return 'not-allowed';
    // of a board that is not there the room says so
    return actorOf(principal, role === 'no-such-board' ? 'viewer' : role);
  };
}
