import * as Y from 'yjs';
import type { DecodedUpdate } from '@taktboard/protocol';

/**
 * Whether all that an update deletes is deleted in the document. A Step2 carries every deletion that its sender knows
 * of, at every connect; were that logged each time, the log would grow by the deletions of years.
 */
export function deletedAlready(doc: Y.Doc, update: Pick<DecodedUpdate, 'deleteRanges'>): boolean {
  for (const [client, ranges] of update.deleteRanges) {
    const structs = doc.store.clients.get(client);
    for (const { clock, len } of ranges) {
      const end = clock + len;
      if (!structs || Y.getState(doc.store, client) < end) return false;
      let index = Y.findIndexSS(structs, clock);
      for (let at = structs[index]; at && at.id.clock < end; at = structs[++index]) {
        if (!at.deleted) return false;
      }
    }
  }
  return true;
}
