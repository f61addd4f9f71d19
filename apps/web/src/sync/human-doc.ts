import { plainDoc } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import type * as Y from 'yjs';

/**
 * A document with a client id of its own for this page load; the lowest ones belong to the server. Whoever only looks writes nothing,
 * so it does not clean up what others wrote.
 */
export function humanDoc(): Y.Doc {
  const doc = plainDoc();
  if (doc.clientID <= LIMITS.reservedClientIds) doc.clientID += LIMITS.reservedClientIds;
  return doc;
}
