import * as Y from 'yjs';
import type { DecodedUpdate } from '@taktboard/protocol';

type Deleting = Pick<DecodedUpdate, 'deleteRanges'>;

/**
 * Whether all that an update deletes is deleted in the document. A Step2 carries every deletion that its sender knows
 * of, at every connect; were that logged each time, the log would grow by the deletions of years.
 */
export function deletedAlready(doc: Y.Doc, update: Deleting): boolean {
  return isGone(doc, update, (struct) => struct.deleted);
}

/**
 * Whether all that an update deletes is marks, or is deleted in the document. Yjs deletes marks that say nothing wherever a text is
 * taken in, so whoever only looks with a client that is not ours says so, too.
 */
export function deletesMarksAlone(doc: Y.Doc, update: Deleting): boolean {
  return isGone(
    doc,
    update,
    (struct) => struct.deleted || (struct instanceof Y.Item && struct.content instanceof Y.ContentFormat),
  );
}

function isGone(doc: Y.Doc, update: Deleting, counts: (struct: Y.Item | Y.GC) => boolean): boolean {
  for (const [client, ranges] of update.deleteRanges) {
    const structs = doc.store.clients.get(client);
    for (const { clock, len } of ranges) {
      const end = clock + len;
      if (!structs || Y.getState(doc.store, client) < end) return false;
      let index = Y.findIndexSS(structs, clock);
      for (let at = structs[index]; at && at.id.clock < end; at = structs[++index]) {
        if (!counts(at)) return false;
      }
    }
  }
  return true;
}
