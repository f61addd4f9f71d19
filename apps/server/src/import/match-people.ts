import type { PlannedPerson } from './import-plan.ts';

export interface KnownPerson {
  id: string;
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
}

/**
 * Who the people of a file are here. First by the id that an earlier import remembered; then by name, where only one
 * person here and one in the file goes by it. Of namesakes here the only one with an account is meant; otherwise a new
 * person is made, since work that goes to the wrong one of two is worse than a name that is there twice.
 */
export function matchPeople(
  people: readonly PlannedPerson[],
  known: readonly KnownPerson[],
  { nameKey, newId }: Naming,
): MatchedPeople {
  const bySource = new Map(known.flatMap((person) => person.sources.map((source) => [source, person.id])));
  const byName = Map.groupBy(known, (person) => person.nameKey);
  const inFile = Map.groupBy(people, (person) => nameKey(person.name));
  const ids = new Map<string, string>();
  const made: MatchedPeople['made'] = [];
  for (const { source, name } of people) {
    const key = nameKey(name);
    const namesakes = inFile.get(key)?.length === 1 ? (byName.get(key) ?? []) : [];
    const id = bySource.get(source) ?? theOne(namesakes)?.id;
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
