import { LIMITS } from '@taktboard/protocol';
import type { PlannedPerson } from '../import-plan.ts';
import { readElements } from './read-elements.ts';
import { clip, type Reading } from './reading.ts';
import { TrelloMember, type TrelloAction } from './trello-schema.ts';

export interface People {
  /** Marks the person as needed; null when the file nowhere says who that is. */
  use(source: string): string | null;
  used(): PlannedPerson[];
}

/**
 * The board's members, and those who left it but wrote in it: their actions name them. Members come in even when no
 * card names them, since a team is chosen from; former ones only when something names them.
 */
export function readPeople(members: unknown, actions: readonly TrelloAction[], reading: Reading): People {
  const { dropped } = reading;
  const current = readElements(members, { schema: TrelloMember, what: 'member', path: 'members' }, dropped);
  const former = actions.flatMap(({ memberCreator }) => memberCreator ?? []);
  const known = new Map<string, PlannedPerson>();
  for (const member of [...current, ...former]) {
    if (!known.has(member.id)) known.set(member.id, { source: member.id, name: nameOf(member) });
  }
  const needed = new Set(current.map((member) => member.id));
  return {
    use(source) {
      if (!known.has(source)) return null;
      needed.add(source);
      return source;
    },
    used: () => [...known.values()].filter(({ source }) => needed.has(source)),
  };
}

function nameOf(member: { id: string; fullName: string | null; username: string | null }): string {
  const names = [member.fullName, member.username].map((name) => clip(name ?? '', LIMITS.nameChars).text);
  return names.find((name) => name !== '') ?? `Trello ${member.id.slice(-6)}`;
}
