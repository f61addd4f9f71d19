import type { Role } from '@taktboard/protocol';
import { SERVICE_USER_ID } from '../auth/authenticate.ts';
import type { Actor } from '../room/ports.ts';
import type { BoardRoles } from './board-roles.ts';
import type { TokenLimits } from './token-limits.ts';

/** What someone with an open socket may do by now; undefined: nothing any more. Of a board that is gone the room says so. */
export async function roleOfActor(
  roles: Pick<BoardRoles, 'ofMember'>,
  actor: Actor & { limits?: TokenLimits | undefined },
  boardId: string,
): Promise<Role | undefined> {
  if (actor.userId === SERVICE_USER_ID) return actor.role;
  const role = await roles.ofMember(actor.personId, boardId, actor.limits);
  if (role === 'no-such-board') return actor.role;
  return role === 'none' ? undefined : role;
}
