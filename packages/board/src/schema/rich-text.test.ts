import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { plainTextOf } from './plain-text.ts';
import { prependRichText, readRichText, richTextOf, writeRichText } from './rich-text.ts';

function fragmentIn(doc: Y.Doc): Y.XmlFragment {
  return doc.getMap<Y.XmlFragment>('cards').set('description', new Y.XmlFragment());
}

function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

describe('rich text', () => {
  it('gives plain text back as it was written, empty lines too', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', ' ', 'ü', '<', '😀') }), (text) => {
        const fragment = fragmentIn(new Y.Doc());
        writeRichText(fragment, richTextOf(text));
        expect(plainTextOf(fragment)).toBe(text);
      }),
    );
  });

  it('reads one line a block, and breaks and formatting inside it', () => {
    const fragment = fragmentIn(new Y.Doc());
    fragment.insert(0, [
      element('heading', new Y.XmlText('Plan')),
      element(
        'bulletList',
        element('listItem', element('paragraph', new Y.XmlText('one'))),
        element('listItem', element('paragraph')),
      ),
      element('paragraph', new Y.XmlText('two'), element('hardBreak'), new Y.XmlText('three')),
    ]);
    const bold = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
    bold.format(0, 2, { bold: true });
    expect(plainTextOf(fragment)).toBe('Plan\none\n\ntwo\nthree');
  });

  it('reads a row of a table as one line, as a spreadsheet takes it', () => {
    const fragment = fragmentIn(new Y.Doc());
    const cell = (...lines: string[]): Y.XmlElement =>
      element('tableCell', ...lines.map((line) => element('paragraph', new Y.XmlText(line))));
    fragment.insert(0, [
      element(
        'table',
        element('tableRow', cell('Name'), cell('Budget')),
        element('tableRow', cell('Fair', 'Berlin'), element('tableCell'), new Y.XmlText('odd')),
      ),
      element('taskList', element('taskItem', element('paragraph', new Y.XmlText('call')))),
    ]);
    expect(plainTextOf(fragment)).toBe('Name\tBudget\nFair Berlin\t\todd\ncall');
  });

  it('writes what it read with formatting and attributes, and puts text before it', () => {
    const fragment = fragmentIn(new Y.Doc());
    const link = new Y.XmlText();
    link.applyDelta([{ insert: 'see ' }, { insert: 'here', attributes: { bold: true } }]);
    const heading = element('heading', link);
    heading.setAttribute('level', '2');
    fragment.insert(0, [heading]);
    const before = fragment.toJSON();
    const nodes = readRichText(fragment);
    writeRichText(fragment, []);
    expect(fragment.length).toBe(0);
    writeRichText(fragment, nodes);
    expect(fragment.toJSON()).toBe(before);
    prependRichText(fragment, richTextOf('first'));
    expect(plainTextOf(fragment)).toBe('first\nsee here');
  });

  it('[SYNC-88] writes no marks but the editor’s, and all of the text', () => {
    const fragment = fragmentIn(new Y.Doc());
    const attributes = { bold: true, blink: true };
    writeRichText(fragment, [
      {
        kind: 'text',
        delta: [
          { insert: 'both', attributes },
          { insert: ' one', attributes: { blink: true } },
        ],
      },
    ]);
    expect(readRichText(fragment)).toEqual([
      { kind: 'text', delta: [{ insert: 'both', attributes: { bold: true } }, { insert: ' one' }] },
    ]);
  });

  it('reads text nested deeper than any editor makes without exhausting the stack', () => {
    const fragment = fragmentIn(new Y.Doc());
    let inner: Y.XmlFragment = fragment;
    for (let depth = 0; depth < 1_000; depth++) {
      const next = new Y.XmlElement('blockquote');
      inner.insert(0, [next]);
      inner = next;
    }
    expect(plainTextOf(fragment)).toBe('');
    expect(readRichText(fragment)).toHaveLength(1);
  });
});
