import { mentionsIn, type NamedPerson } from './text-pieces.ts';

/**
 * Whom a text names. Of several people with one name it is who was chosen, else who has an account, else the first.
 *
 * @param chosen those who were picked from the list while it was written
 */
export function namePeople(
  text: string,
  people: readonly (NamedPerson & { userId?: string | undefined })[],
  chosen: ReadonlySet<string>,
): string[] {
  const weight = ({ id, userId }: (typeof people)[number]) =>
    (chosen.has(id) ? 2 : 0) + (userId === undefined ? 0 : 1);
  const best = people.toSorted((a, b) => weight(b) - weight(a));
  const ids = mentionsIn(text, best).flatMap(({ person }) => {
    const same = best.filter(({ id, name }) => chosen.has(id) && name === person.name).map(({ id }) => id);
    return same.length > 0 ? same : [person.id];
  });
  return [...new Set(ids)];
}
