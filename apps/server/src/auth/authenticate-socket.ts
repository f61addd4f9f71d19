import type { BoardRoles } from '../access/board-roles.ts';
import type { AuthenticateSocket } from '../socket/sync-sockets.ts';
import type { DoorLimits } from './door-limits.ts';
import { networkKey } from './network-key.ts';
import { actorOf, type Authenticate } from './authenticate.ts';
import type { AskKnownSession, KnownSession } from './known-session.ts';

interface Dependencies {
  /** Asked first, since it costs a fraction. */
  knownSession: AskKnownSession;
  authenticate: Authenticate;
  isOwnOrigin(origin: string): boolean;
  roles: Pick<BoardRoles, 'of'>;
  limits: Pick<DoorLimits, 'wrong-tokens'>;
  /** The network is counted of whoever it came from, be it through a proxy. */
  peerOf(peer: { remoteAddress: string | undefined; forwardedFor: string | null }): string;
}

/**
 * Who asks for a socket, and what they may do there. A browser opens sockets for any page and sends the cookie along, so a
 * session counts from an own page alone. A bearer token is never sent by itself; where a page is named along with it, it must
 * be an own one too.
 */
export function createAuthenticateSocket({
  knownSession,
  authenticate,
  isOwnOrigin,
  roles,
  limits,
  peerOf,
}: Dependencies): AuthenticateSocket {
  /** The same tokens at the other door: here as there wrong ones are counted together. */
  const isTooOften = (headers: Headers, remoteAddress: string | undefined): boolean => {
    if (!headers.has('authorization')) return false;
    const peer = peerOf({ remoteAddress, forwardedFor: headers.get('x-forwarded-for') });
    return limits['wrong-tokens'].take(networkKey(peer)) > 0;
  };
  const ask = async (headers: Headers, documentId: string): Promise<KnownSession | 'expired' | undefined> => {
    const known = await knownSession(headers, documentId);
    if (known) return known;
    const who = await authenticate(headers);
    if (!who || who === 'expired') return who;
    return { principal: who.principal, role: await roles.of(who.principal, documentId) };
  };
  return async (headers, documentId, remoteAddress) => {
    const who = await ask(headers, documentId);
    if (!who) return isTooOften(headers, remoteAddress) ? 'too-often' : 'not-signed-in';
    if (who === 'expired') return 'not-signed-in';
    const { principal, role } = who;
    const origin = headers.get('origin');
    const mustBeOwn = principal.via === 'session' || origin !== null;
    if (mustBeOwn && !isOwnOrigin(origin ?? '')) return 'not-allowed';
    if (role === 'none') return 'not-allowed';
    // of a board that is not there the room says so
    return actorOf(principal, role === 'no-such-board' ? 'viewer' : role);
  };
}
