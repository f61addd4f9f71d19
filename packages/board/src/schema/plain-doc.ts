import * as Y from 'yjs';

/**
 * A document that only takes in what comes. Yjs deletes marks that say nothing by itself, wherever a text is taken in: on the
 * server that would be in the live document and not on disk, everyone who only looks would write it, and for what was written back to
 * front it goes over all of it once for each letter.
 */
export function plainDoc(): Y.Doc {
  const doc = new Y.Doc();
  doc.on('afterTransaction', (transaction) => {
    transaction._needFormattingCleanup = false;
  });
  return doc;
}
