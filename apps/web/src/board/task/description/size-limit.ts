import { LIMITS } from '@taktboard/protocol';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

interface SizeLimitOptions {
  onFull: () => void;
}

/** More at once than this is weighed before it is written: one update may not be larger than the server takes. */
const LARGE_STEP = 10_000;
const NODE_BYTES = 90;
const CHAR_BYTES = 3;

/** A description ends somewhere. What others write is theirs to answer for; what would be too much here is refused. */
export const SizeLimit = Extension.create<SizeLimitOptions>({
  name: 'sizeLimit',
  addProseMirrorPlugins() {
    const { onFull } = this.options;
    return [
      new Plugin({
        filterTransaction(transaction, { doc }) {
          const grows = transaction.doc.content.size - doc.content.size;
          if (grows <= 0 || transaction.getMeta(ySyncPluginKey) !== undefined) return true;
          const isFull = transaction.doc.content.size > LIMITS.descriptionChars;
          if (!isFull && (grows < LARGE_STEP || bytesOf(transaction.doc) < LIMITS.updateBytes)) return true;
          onFull();
          return false;
        },
      }),
    ];
  },
});

function bytesOf(doc: Node): number {
  let bytes = 0;
  doc.descendants((node) => {
    bytes += node.isText ? node.nodeSize * CHAR_BYTES : NODE_BYTES;
  });
  return bytes;
}
