import type { PlannedPerson } from '../import-plan.ts';
import { bestSpelling, personKey, splitPeople } from './person-name.ts';

/** The people of one table: each spelling leads to the one person that it means. */
export interface TablePeople {
  /** The keys of those that a cell names. */
  named(cell: string): string[];
  all(): PlannedPerson[];
}

/**
 * @param addresses cells of one row that name one person twice, by name and by address; an address that stands alone
 *   elsewhere then means the same person
 */
export function tablePeople(addresses: readonly (readonly [name: string, address: string])[]): TablePeople {
  const nameOf = new Map(addresses.map(([name, address]) => [personKey(address), personKey(name)]));
  const spellings = new Map<string, Set<string>>();
  return {
    named(cell) {
      const keys = splitPeople(cell).flatMap((name) => {
        const own = personKey(name);
        if (own === '') return [];
        const key = nameOf.get(own) ?? own;
        const known = spellings.get(key) ?? new Set();
        spellings.set(key, known.add(name.slice(0, 200)));
        return [key];
      });
      return [...new Set(keys)];
    },
    all: () =>
      [...spellings].map(([source, names]) => ({
        source,
        name: bestSpelling([...names].filter((name) => names.size === 1 || !name.includes('@'))).slice(
          0,
          100,
        ),
        spellings: [...names],
      })),
  };
}
