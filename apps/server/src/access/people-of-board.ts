import type { BoardPeople } from '@taktboard/protocol';
import type { People } from '../people/people.ts';
import type { BoardRoles } from './board-roles.ts';
import { judgeRole } from './judge-role.ts';

/** Everyone who sees a board and what they may do there, by name. */
export async function peopleOfBoard(
  { people, roles }: { people: Pick<People, 'members'>; roles: Pick<BoardRoles, 'rules'> },
  boardId: string,
): Promise<BoardPeople> {
  const { everyone, named } = await roles.rules(boardId);
  const members = await people.members();
  return {
    everyone,
    people: members.flatMap(({ personId: id, name, workspaceRole }) => {
      const judged = judgeRole({ workspaceRole, named: named.get(id) ?? null, everyone });
      return judged ? [{ id, name, ...judged }] : [];
    }),
  };
}
