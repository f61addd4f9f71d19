import type { PlannedPerson } from './import-plan.ts';

export interface KnownPerson {
  id: string;
  /** As it is shown. */
  name: string;
  /** The form in which two spellings of a name are the same. */
  nameKey: string;
  hasAccount: boolean;
  /** Ids that earlier imports of the same program had for this person. */
  sources: readonly string[];
}

export interface MatchedPeople {
  /** Person id by source id. */
  ids: ReadonlyMap<string, string>;
  /** To be made: people without an account. */
  made: { id: string; name: string; source: string }[];
}

interface Naming {
  nameKey(name: string): string;
  newId(): string;
  /** Who a source is, as was said. */
  said?: Readonly<Record<string, string | null>>;
}

/**
 * Who the people of a file are here. First as was said, then by the id that an earlier import remembered; then by name,
 * where only one person here and one in the file goes by it. Of namesakes here the only one with an account is meant;
 * otherwise a new person is made, since work that goes to the wrong one of two is worse than a name that is there twice.
 */
export function matchPeople(
  people: readonly PlannedPerson[],
  known: readonly KnownPerson[],
  { nameKey, newId, said = {} }: Naming,
): MatchedPeople {
  const bySource = new Map(known.flatMap((person) => person.sources.map((source) => [source, person.id])));
  const byName = Map.groupBy(known, (person) => person.nameKey);
  const byId = new Set(known.map(({ id }) => id));
  const inFile = Map.groupBy(people, (person) => nameKey(person.name));
  const ids = new Map<string, string>();
  const made: MatchedPeople['made'] = [];
  for (const { source, name } of people) {
    const key = nameKey(name);
    const namesakes = inFile.get(key)?.length === 1 ? (byName.get(key) ?? []) : [];
    const asked = Object.hasOwn(said, source) ? said[source] : undefined;
    const chosen = typeof asked === 'string' && byId.has(asked) ? asked : undefined;
    const id = chosen ?? bySource.get(source) ?? theOne(namesakes)?.id;
    if (id !== undefined) {
      ids.set(source, id);
      continue;
    }
    const fresh = newId();
    ids.set(source, fresh);
    made.push({ id: fresh, name, source });
  }
  return { ids, made };
}

function theOne(namesakes: readonly KnownPerson[]): KnownPerson | undefined {
  if (namesakes.length === 1) return namesakes[0];
  const withAccount = namesakes.filter(({ hasAccount }) => hasAccount);
  return withAccount.length === 1 ? withAccount[0] : undefined;
}
