import * as Y from 'yjs';
import { ARCHIVED, CARD, rootsOf, thingOf } from '../schema/board-doc.ts';
import type { Id } from '../schema/plain-board.ts';

/** How many operations of each client someone has: a state vector. */
type Had = ReadonlyMap<number, number>;

interface Operation {
  client: number;
  clock: number;
}

/** The write that archived a card or a column, where whoever had so much had not seen it. */
export function unseenArchive(
  doc: Y.Doc,
  of: { root: 'cards' | 'columns'; id: Id },
  had: Had,
): Operation | undefined {
  const item = thingOf(rootsOf(doc)[of.root], of.id)?._map.get(ARCHIVED);
  return item && !item.deleted && !isIn(item, had) ? operationOf(item) : undefined;
}

/** The write that put a card where it is, where whoever had so much had not seen it and it was there `before`. */
export function unseenArrival(
  doc: Y.Doc,
  cardId: Id,
  { had, before }: { had: Had; before: Had },
): Operation | undefined {
  const item = thingOf(rootsOf(doc).cards, cardId)?._map.get(CARD.place);
  return item && !isIn(item, had) && isIn(item, before) ? operationOf(item) : undefined;
}

function operationOf({ lastId: { client, clock } }: Y.Item): Operation {
  return { client, clock };
}

/** Whether something was written in a card that whoever had so much had not seen, and that was there `before`. */
export function hasUnseenWrites(doc: Y.Doc, cardId: Id, { had, before }: { had: Had; before: Had }): boolean {
  const card = thingOf(rootsOf(doc).cards, cardId);
  const waiting: (Y.Item | null)[] = card ? itemsOf(card) : [];
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (!item) continue;
    if (!isIn(item, had) && isIn(item, before)) return true;
    if (item.parentSub === null) waiting.push(item.right);
    if (item.content instanceof Y.ContentType) waiting.push(...itemsOf(item.content.type));
  }
  return false;
}

/** Of any shared type. */
interface Holder {
  readonly _start: Y.Item | null;
  readonly _map: ReadonlyMap<string, Y.Item>;
}

const itemsOf = (type: Holder): (Y.Item | null)[] => [type._start, ...type._map.values()];

const isIn = ({ id }: Y.Item, had: Had): boolean => id.clock < (had.get(id.client) ?? 0);
