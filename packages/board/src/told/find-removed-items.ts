import * as Y from 'yjs';
import { ARCHIVED, CHECK, isArchived, rootsOf } from '../schema/board-doc.ts';
import type { Id } from '../schema/plain-board.ts';
import { isNew, newWrites } from './new-writes.ts';
import { toldPlaceOf } from './told-place.ts';

/** A checklist item that one person removed while another, who did not know of that, wrote to it. */
export interface RemovedItem {
  readonly card: Id;
  readonly item: Id;
  /** What it says by now. */
  readonly text: string;
  /** Which of the two came with the transaction. */
  readonly came: 'removal' | 'edit';
  /** The operation of the other one. */
  readonly other: { readonly client: number; readonly clock: number };
}

const FIELDS = [CHECK.text, CHECK.done, CHECK.owner, CHECK.due];

/**
 * The removal and the edit are writes to different keys, and both stay, so that neither loses and Yjs has nothing to say.
 * What the author of the transaction had not seen is known by the state vector that they came back with.
 *
 * To be called within `afterTransaction`.
 */
export function findRemovedItems(
  doc: Y.Doc,
  transaction: Y.Transaction,
  had: ReadonlyMap<number, number>,
): RemovedItem[] {
  const roots = rootsOf(doc);
  const found = new Map<Id, RemovedItem>();
  const isUnseen = (item: Y.Item): boolean =>
    !isNew(item, transaction) && item.id.clock >= (had.get(item.id.client) ?? 0);
  for (const { parent, key } of newWrites(doc, transaction)) {
    const place = toldPlaceOf(roots, parent, key);
    if (place?.partField === undefined || place.card === undefined || place.part === undefined) continue;
    const removal = parent._map.get(ARCHIVED);
    if (!(parent instanceof Y.Map) || !removal || !isArchived(parent)) continue;
    const came = isNew(removal, transaction) ? 'removal' : 'edit';
    // two who remove it agree
    if (came === 'edit' && key === ARCHIVED) continue;
    const others =
      came === 'edit' ? [removal] : FIELDS.flatMap((field) => parent._map.get(field) ?? []).toReversed();
    const other = others.filter(isUnseen).at(-1)?.lastId;
    if (!other) continue;
    const text: unknown = parent.get(CHECK.text);
    found.set(place.part, {
      card: place.card,
      item: place.part,
      text: typeof text === 'string' ? text : '',
      came,
      other: { client: other.client, clock: other.clock },
    });
  }
  return [...found.values()];
}
