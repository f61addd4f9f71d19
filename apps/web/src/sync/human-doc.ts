import { LIMITS } from '@taktboard/protocol';
import * as Y from 'yjs';

/** A document with a client id of its own for this page load; the lowest ones belong to the server. */
export function humanDoc(): Y.Doc {
  const doc = new Y.Doc();
  if (doc.clientID <= LIMITS.reservedClientIds) doc.clientID += LIMITS.reservedClientIds;
  return doc;
}
