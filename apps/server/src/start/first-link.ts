import type { Links } from '../auth/links.ts';
import type { People } from '../people/people.ts';

/**
 * Until there is an administrator every start makes a link with which one can join, and ends those of earlier starts:
 * what was printed once and lost needs no care.
 *
 * @returns the link's token
 */
export async function firstLink({
  links,
  people,
}: {
  links: Links;
  people: People;
}): Promise<string | undefined> {
  await links.endAll('first-administrator');
  if (await people.hasAdministrator()) return undefined;
  const link = await links.make({
    kind: 'first-administrator',
    role: 'administrator',
    invitedBy: null,
    personId: null,
  });
  return link.token;
}
