import { LIMITS } from '@taktboard/protocol';
import { guessKinds } from '../column-kinds.ts';
import type { PlannedColumn } from '../import-plan.ts';
import { readElements } from './read-elements.ts';
import { byPosition, clip, type Reading } from './reading.ts';
import { TrelloList } from './trello-schema.ts';

export interface ReadColumn extends PlannedColumn {
  /** Done work may be put here. */
  takesDone: boolean;
}

/** Trello's lists as columns in board order; closed ones come in archived. */
export function readLists(lists: unknown, { texts, dropped }: Reading): ReadColumn[] {
  const read = readElements(
    lists,
    {
      schema: TrelloList,
      what: 'list',
      path: 'lists',
      where: (list) => ({ in: 'list', name: list.name ?? list.id }),
    },
    dropped,
  );
  const ordered = byPosition(read);
  const kinds = guessKinds(ordered.map((list) => list.name ?? ''));
  return ordered.map((list, index) => {
    const { text, rest } = clip(list.name ?? '', LIMITS.nameChars);
    const name = text || texts.unnamedList;
    const where = { in: 'list', name } as const;
    if (text === '') dropped.push({ what: 'name', where, why: 'empty' });
    if (rest !== '') dropped.push({ what: 'name', name: rest, where, why: 'too-long' });
    if (list.pos === null) dropped.push({ what: 'position', where, why: 'placed-last' });
    const limit = list.softLimit;
    const usable = limit !== null && Number.isInteger(limit) && limit >= 1;
    if (limit !== null && !usable) {
      dropped.push({ what: 'wip-limit', name: String(limit), where, why: 'unreadable' });
    }
    return {
      source: list.id,
      name,
      ...(kinds[index] ?? { kind: 'backlog', takesDone: false }),
      ...(usable ? { wipLimit: limit } : {}),
      archived: list.closed === true,
    };
  });
}
