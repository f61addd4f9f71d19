import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCards, newBoard, replicaOf, run, sync } from '../testing/boards.ts';
import { descriptionOf } from '../schema/board-doc.ts';
import { mergeRichText } from './merge-rich-text.ts';
import { plainTextOf } from '../schema/plain-text.ts';
import { readRichText, writeRichText, type RichNode } from '../schema/rich-text.ts';
import { richTextBefore } from '../told/rich-text-before.ts';

const anyFormat = fc.constantFrom<Record<string, unknown> | undefined>(
  undefined,
  { bold: {} },
  { italic: {} },
);
const anyDelta = fc.array(
  fc.record({ insert: fc.constantFrom('one ', 'two ', 'three', '😀'), attributes: anyFormat }),
  { minLength: 1, maxLength: 4 },
);
const anyBlock = fc.record({
  name: fc.constantFrom('paragraph', 'heading'),
  level: fc.constantFrom(undefined, 1, 2),
  delta: anyDelta,
});
const anyText = fc.array(anyBlock, { maxLength: 5 }).map((blocks): RichNode[] => {
  // through a document once, so that it is spelled as one reads it
  const fragment = new Y.Doc().getXmlFragment('x');
  writeRichText(
    fragment,
    blocks.map(({ name, level, delta }) => ({
      kind: 'element',
      name,
      attributes: level === undefined ? [] : [['level', level]],
      children: [
        {
          kind: 'text',
          delta: delta.map(({ insert, attributes }) => ({ insert, ...(attributes ? { attributes } : {}) })),
        },
      ],
    })),
  );
  return readRichText(fragment);
});

/** Pieces of one format as one, and no format named that is off: a document may spell both. */
function fused(nodes: readonly RichNode[]): RichNode[] {
  return nodes.map((node): RichNode => {
    if (node.kind === 'element') return { ...node, children: fused(node.children) };
    const delta: { insert: string; attributes?: Record<string, unknown> }[] = [];
    for (const { insert, attributes = {} } of node.delta) {
      if (typeof insert !== 'string') throw new Error('no pictures here');
      const on = Object.entries(attributes).filter(([, value]) => value !== null);
      const piece = { insert, ...(on.length > 0 ? { attributes: Object.fromEntries(on) } : {}) };
      const last = delta.at(-1);
      const isOne = last && JSON.stringify(last.attributes) === JSON.stringify(piece.attributes);
      if (isOne) last.insert += piece.insert;
      else delta.push(piece);
    }
    return { kind: 'text', delta };
  });
}

describe('[TOLD-2] an earlier description that is brought back', () => {
  it('is as it was, with its formatting, whatever stands there', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyText, anyText, (now, earlier) => {
        const fragment = new Y.Doc().getXmlFragment('x');
        writeRichText(fragment, now);
        mergeRichText(fragment, earlier);
        expect(fused(readRichText(fragment))).toEqual(fused(earlier));
      }),
      { numRuns: 120 },
    );
  });

  it('keeps what others write meanwhile in a block that stays', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a');
    run(doc, { type: 'card.describe', id: 'a', text: 'goal\nplan\nend' });
    const earlier = readRichText(descriptionOf(doc, 'a')!);
    run(doc, { type: 'card.describe', id: 'a', text: 'goal\na plan of two steps\nend' });
    const other = replicaOf(doc, 2000);
    run(doc, { type: 'card.rewrite', id: 'a', content: earlier });
    run(other, { type: 'card.describe', id: 'a', text: 'goal: leads\na plan of two steps\nend' });
    run(other, { type: 'card.describe', id: 'a', text: 'goal: leads\na plan of two steps\nend of May' });
    sync(doc, other);
    expect(plainTextOf(descriptionOf(doc, 'a')!)).toBe('goal: leads\nplan\nend of May');
  });
});

describe('richTextBefore', () => {
  it(
    '[TOLD-2] reads a description as it was before a transaction, formatting and all',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(anyText, anyText, fc.boolean(), (before, after, bluntly) => {
          const doc = new Y.Doc();
          const fragment = doc.getXmlFragment('x');
          writeRichText(fragment, before);
          const read: RichNode[][] = [];
          doc.on('afterTransaction', (transaction) => read.push(richTextBefore(fragment, transaction)));
          doc.transact(() => (bluntly ? writeRichText(fragment, after) : mergeRichText(fragment, after)));
          expect(fused(read[0]!)).toEqual(fused(before));
        }),
        { numRuns: 120 },
      );
    },
  );
});
