import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newBoard, addCards, replicaOf, run, sync } from '../testing/boards.ts';
import { cardOf } from '../testing/reads.ts';
import { runCommands } from '../commands/run-commands.ts';
import { fuseInverses, type Inverse } from '../commands/inverse.ts';
import { undo } from '../commands/undo.ts';
import { seededPorts } from '../testing/seeded.ts';
import { writePlainText } from './edit-rich-text.ts';
import { plainTextOf } from './plain-text.ts';
import { richTextOf, writeRichText } from './rich-text.ts';

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', '\n', ' ', 'ü', '😀', '😁'), maxLength: 24 });
const anyEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(6),
  insert: fc.nat(2),
});
type Edit = typeof anyEdit extends fc.Arbitrary<infer Value> ? Value : never;

function edited(text: string, { at, remove, insert }: Edit, letter: string): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + letter.repeat(insert) + text.slice(from + remove);
}

const describeAs = (doc: Y.Doc, text: string) => run(doc, { type: 'card.describe', id: 'a', text });
const textIn = (doc: Y.Doc) => cardOf(doc, 'a').description;
const count = (text: string, letter: string) => text.split(letter).length - 1;

describe('[DOC-22] writing a description', () => {
  it('makes it read as asked, whatever stood there', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 4 }), (first, others) => {
        const fragment = new Y.Doc().getXmlFragment('description');
        writeRichText(fragment, richTextOf(first));
        for (const text of others) {
          writePlainText(fragment, text);
          expect(plainTextOf(fragment)).toBe(text);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every letter that two people write in it at the same time, and both end with the same text', () => {
    fc.assert(
      fc.property(
        fc.array(anyEdit, { maxLength: 5 }),
        fc.array(anyEdit, { maxLength: 5 }),
        (mine, theirs) => {
          const one = newBoard();
          addCards(one, 'todo', 'a');
          describeAs(one, 'a plan of three lines\nand what it is for\nand by when');
          const other = replicaOf(one, 2000);
          for (const edit of mine) describeAs(one, edited(textIn(one), edit, 'M'));
          for (const edit of theirs) describeAs(other, edited(textIn(other), edit, 'T'));
          const [ofMine, ofTheirs] = [count(textIn(one), 'M'), count(textIn(other), 'T')];
          sync(one, other);
          expect(textIn(one)).toBe(textIn(other));
          expect(count(textIn(one), 'M')).toBe(ofMine);
          expect(count(textIn(one), 'T')).toBe(ofTheirs);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps the first words of two people who begin one description at once', () => {
    const one = newBoard();
    addCards(one, 'todo', 'a');
    const other = replicaOf(one, 2000);
    describeAs(one, 'mine');
    describeAs(other, 'theirs');
    sync(one, other);
    expect(textIn(one).split('\n').sort()).toEqual(['mine', 'theirs']);
  });

  it('leaves the paragraphs of an imported text that were not written in as they are', () => {
    const doc = newBoard();
    run(doc, { type: 'card.add', id: 'a', columnId: 'todo', title: 'A', description: 'one\ntwo\nthree' });
    const card = doc.getMap('cards').get('a') as Y.Map<Y.XmlFragment>;
    const before = card.get('description')?.toArray();
    describeAs(doc, 'one\ntwo and a half\nthree');
    expect(card.get('description')?.toArray()).toEqual(before);
    describeAs(doc, 'one\nthree');
    expect(card.get('description')?.get(1)).toBe(before?.[2]);
  });

  it('[DOC-10] is taken back as one when it was written in one go', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a');
    describeAs(doc, 'before');
    const ports = seededPorts('n');
    let burst: Inverse = { steps: [] };
    for (const text of ['before n', 'before no', 'before now', 'now']) {
      const applied = runCommands(doc, [{ type: 'card.describe', id: 'a', text }], ports);
      if (applied.ok) for (const { inverse } of applied.value) burst = fuseInverses(burst, inverse);
    }
    expect(burst.steps).toHaveLength(1);
    const redo = undo(doc, burst);
    expect(textIn(doc)).toBe('before');
    if (redo.ok) undo(doc, redo.value);
    expect(textIn(doc)).toBe('now');
  });
});
