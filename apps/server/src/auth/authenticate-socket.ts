import type { AuthenticateSocket } from '../socket/sync-sockets.ts';
import { actorOf, type Authenticate } from './authenticate.ts';

/**
 * Who asks for a socket. A browser opens sockets for any page and sends the cookie along, so a session counts from an own
 * page alone. A bearer token is never sent by itself; where a page is named along with it, it must be an own one too.
 */
export function createAuthenticateSocket(
  authenticate: Authenticate,
  isOwnOrigin: (origin: string) => boolean,
): AuthenticateSocket {
  return async (headers) => {
    const who = await authenticate(headers);
    if (!who) return 'not-signed-in';
    const { principal } = who;
    const origin = headers.get('origin');
    const mustBeOwn = principal.via === 'session' || origin !== null;
    if (mustBeOwn && !isOwnOrigin(origin ?? '')) return 'bad-origin';
    return actorOf(principal);
  };
}
