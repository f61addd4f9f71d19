import * as Y from 'yjs';
import { rootsOf } from '../schema/board-doc.ts';
import { samePlain } from '../schema/same-plain.ts';
import { isNew, newWrites } from './new-writes.ts';
import { toldPlaceOf, type ToldPlace } from './told-place.ts';

/** One write to a key: which operation of which client, and the value; undefined for a value that was taken away. */
export interface ToldWrite {
  readonly client: number;
  readonly clock: number;
  readonly value: unknown;
  /** Whether it came with this transaction. */
  readonly isNew: boolean;
}

/** Two people wrote one value without knowing of one another, and one of the two writes lost. */
export interface Overridden {
  readonly place: ToldPlace;
  readonly lost: ToldWrite;
  readonly kept: ToldWrite;
  /** What the author of a new write had before: when that had lost itself, this loss takes its place. */
  readonly buildsOn: { readonly client: number; readonly clock: number } | null;
}

/**
 * What a transaction overrode, or lost against, without its author having seen it. Of each key Yjs keeps a list of its
 * writes: each names the one that its author saw there (`origin`), and the last in the list is the value. So writes
 * that no other write names were made apart from one another, and all of them but the last are lost.
 *
 * To be called within `afterTransaction`, while overwritten values are still in the document.
 *
 * @param reserved client ids up to this are the server's, whose repairs give way to people without a word
 */
export function findOverridden(doc: Y.Doc, transaction: Y.Transaction, reserved: number): Overridden[] {
  const roots = rootsOf(doc);
  const found: Overridden[] = [];
  for (const { parent, key, items } of newWrites(doc, transaction)) {
    const apart = writtenApart(parent, key, { items, transaction });
    if (!apart) continue;
    const place = toldPlaceOf(roots, parent, key);
    if (!place) continue;
    const told = { doc, transaction, reserved, place };
    const kept = toldWrite(apart.kept, told);
    for (const item of apart.lost) {
      const lost = toldWrite(item, told);
      if (!kept || !lost || samePlain(shownValue(place, lost.value), shownValue(place, kept.value))) continue;
      found.push({ place, lost, kept, buildsOn: lost.isNew ? oldOrigin(item, told) : null });
    }
  }
  return found;
}

/** @returns undefined where every write had seen the one before it */
function writtenApart(
  { _map: map }: Y.AbstractType<unknown>,
  key: string,
  { items, transaction }: { items: readonly Y.Item[]; transaction: Y.Transaction },
): { kept: Y.Item; lost: Y.Item[] } | undefined {
  const kept = map.get(key);
  if (kept && items.length === 1 && kept === items[0] && followsWhatWasThere(kept)) return undefined;
  let before: Y.Item | null = kept ?? null;
  while (before && isNew(before, transaction)) before = before.left;
  const seen = new Set(items.map(({ origin }) => origin && nameOf(origin)));
  const heads = [...(before ? [before] : []), ...items].filter(
    (item) => !seen.has(nameOf(item.lastId)) && !hasLater(item, items),
  );
  const lost = heads.filter((item) => item !== kept);
  return kept && lost.length > 0 ? { kept, lost } : undefined;
}

/** Almost every write: the first of its key, or over the value that its author saw there. */
function followsWhatWasThere({ left, origin }: Y.Item): boolean {
  return left === null || Y.compareIDs(left.lastId, origin);
}

/** Whoever writes a key again knows what they wrote there before, whatever became of it. */
const hasLater = ({ id }: Y.Item, items: readonly Y.Item[]): boolean =>
  items.some((other) => other.id.client === id.client && other.id.clock > id.clock);

const nameOf = ({ client, clock }: Y.ID): string => `${client}.${clock}`;

interface Told {
  doc: Y.Doc;
  transaction: Y.Transaction;
  reserved: number;
  place: ToldPlace;
}

/** @returns undefined for the server's own: a repair stands for the person's write that it put right */
function toldWrite(item: Y.Item, { doc, transaction, reserved }: Told): ToldWrite | undefined {
  const value = valueOf(item);
  let author = item;
  while (author.id.client <= reserved) {
    const before = author.origin && Y.getItem(doc.store, author.origin);
    if (!(before instanceof Y.Item)) return undefined;
    author = before;
  }
  const { client, clock } = author.lastId;
  return { client, clock, value, isNew: isNew(item, transaction) };
}

function valueOf({ content }: Y.Item): unknown {
  const value: unknown = content instanceof Y.ContentAny ? content.arr.at(-1) : undefined;
  return value ?? undefined;
}

/** Of a place its column alone: who sorts within a column overrides nobody who meant that column too. */
function shownValue({ kind }: ToldPlace, value: unknown): unknown {
  return kind === 'card.moved' && Array.isArray(value) ? value[0] : value;
}

function oldOrigin(item: Y.Item, { doc, transaction }: Told): Overridden['buildsOn'] {
  let at: Y.Item = item;
  for (;;) {
    const before = at.origin && Y.getItem(doc.store, at.origin);
    if (!(before instanceof Y.Item)) return null;
    if (!isNew(before, transaction)) return { client: before.lastId.client, clock: at.origin?.clock ?? 0 };
    at = before;
  }
}
