import { VIEW, type Thing } from '../schema/board-doc.ts';
import { copyRecord } from './json-copy.ts';
import { BOARD_LIMITS } from '../schema/limits.ts';
import type { Id, View } from '../schema/plain-board.ts';
import type { ProblemList } from './problems.ts';
import { text } from './read-value.ts';

export function readView(id: Id, thing: Thing, problems: ProblemList): View {
  const name = text({ thing, problems }, VIEW.name, BOARD_LIMITS.nameChars);
  const filter = copyRecord(thing.get(VIEW.filter));
  if (!filter) problems.add(VIEW.filter, thing.has(VIEW.filter) ? 'invalid' : 'missing');
  return { id, name, filter: filter ?? {} };
}
