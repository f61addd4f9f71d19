import type { ImportPerson } from '@taktboard/protocol';
import { personKey } from './csv/person-name.ts';
import type { ImportPlan } from './import-plan.ts';
import type { KnownPerson, MatchedPeople } from './match-people.ts';

/** More names than a person would go through one by one. */
const MOST = 500;

/** The people of a file for the one who maps them: spellings, how much is theirs, who they are here or might be. */
export function tellPeople(
  plan: ImportPlan,
  matched: MatchedPeople,
  known: readonly KnownPerson[],
): ImportPerson[] {
  const tasks = new Map<string, number>();
  for (const { owner, contributors } of plan.cards) {
    for (const person of owner === null ? contributors : [owner, ...contributors]) {
      tasks.set(person, (tasks.get(person) ?? 0) + 1);
    }
  }
  const made = new Set(matched.made.map(({ id }) => id));
  const words = known.map((person) => ({ id: person.id, words: personKey(person.name).split(' ') }));
  return plan.people.slice(0, MOST).map(({ source, name, spellings = [name] }) => {
    const id = matched.ids.get(source);
    const isNew = id === undefined || made.has(id);
    const suggested = isNew ? nearest(personKey(name).split(' '), words) : undefined;
    return {
      key: source,
      name,
      spellings: spellings.slice(0, 10),
      tasks: tasks.get(source) ?? 0,
      ...(isNew ? {} : { personId: id }),
      ...(suggested === undefined ? {} : { suggested }),
    };
  });
}

/** The only person here who shares all words of the shorter name, each but for one letter. */
function nearest(words: readonly string[], known: readonly { id: string; words: readonly string[] }[]) {
  const near = known.filter((person) => {
    const [short, long] = words.length <= person.words.length ? [words, person.words] : [person.words, words];
    return short.every((word) => word.length > 2 && long.some((other) => isNear(word, other)));
  });
  return near.length === 1 ? near[0]?.id : undefined;
}

/** Equal but for one letter that is another, too many, too few or in the wrong order. */
function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length < 4 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const rest = [one.slice(start), other.slice(start)] as const;
  const [a, b] = rest;
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a.charAt(0) === b.charAt(1) && a.charAt(1) === b.charAt(0) && a.slice(2) === b.slice(2))
  );
}
