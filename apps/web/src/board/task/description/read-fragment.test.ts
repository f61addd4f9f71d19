// @vitest-environment node
import { getSchema } from '@tiptap/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { TEXT_MARKS } from '@taktboard/board';
import { editorExtensions } from './editor-extensions.ts';
import { readFragment } from './read-fragment.ts';

const schema = getSchema(editorExtensions({ checkbox: String }));

type Made = Y.XmlElement | Y.XmlText;

function fragmentOf(...children: Made[]): Y.XmlFragment {
  const fragment = new Y.Doc().getMap<Y.XmlFragment>('cards').set('description', new Y.XmlFragment());
  fragment.insert(0, children);
  return fragment;
}

function element(
  name: string,
  children: Made[] = [],
  attributes: Record<string, unknown> = {},
): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
}

function text(insert: string | object, attributes?: object): Y.XmlText {
  const made = new Y.XmlText();
  made.applyDelta([{ insert, ...(attributes ? { attributes } : {}) }]);
  return made;
}

const line = (words: string): Y.XmlElement => element('paragraph', [text(words)]);

describe('a description as the editor reads it', () => {
  it('[SYNC-88] has the marks that the server takes, and no others', () => {
    expect(Object.keys(schema.marks).toSorted()).toEqual([...TEXT_MARKS].toSorted());
  });

  it('takes all that the editor makes as it is', () => {
    const cell = (name: string) => element(name, [line('c')], { colspan: 1, rowspan: 1 });
    const { doc, trouble } = readFragment(
      fragmentOf(
        element('heading', [text('Plan')], { level: 2 }),
        element('paragraph', [text('bold', { bold: {} }), element('hardBreak'), text('on')]),
        element('paragraph', [text('site', { link: { href: 'https://example.com' } })]),
        element('bulletList', [element('listItem', [line('one'), line('more')])]),
        element('orderedList', [element('listItem', [line('one')])], { start: 3 }),
        element('taskList', [element('taskItem', [line('call')], { checked: true })]),
        element('blockquote', [line('said')]),
        element('codeBlock', [text('a\nb')], { language: 'ts' }),
        element('horizontalRule'),
        element('table', [element('tableRow', [cell('tableHeader'), cell('tableCell')])]),
      ),
      schema,
    );
    expect(trouble).toBeUndefined();
    expect(doc.childCount).toBe(10);
    expect(doc.check()).toBeUndefined();
  });

  it('is an empty paragraph where nothing is', () => {
    const { doc, trouble } = readFragment(fragmentOf(), schema);
    expect([doc.childCount, trouble]).toEqual([1, undefined]);
  });

  it.each<[string, () => Made[], string]>([
    ['an unknown node', () => [element('iframe', [line('inside')], { src: 'https://x.example' })], 'inside'],
    ['an unknown mark', () => [element('paragraph', [text('loud', { blink: true })])], 'loud'],
    ['text beside the paragraphs', () => [text('loose')], 'loose'],
    ['an item outside of a list', () => [element('listItem', [line('lost')])], 'lost'],
    ['a paragraph in a list', () => [element('bulletList', [line('a'), line('b')])], 'ab'],
    ['a list in a heading', () => [element('heading', [line('a'), line('b')])], 'ab'],
    ['bold code', () => [element('codeBlock', [text('x', { bold: {} })])], 'x'],
    ['a break in code', () => [element('codeBlock', [text('x'), element('hardBreak'), text('y')])], 'x\ny'],
    ['something embedded', () => [element('paragraph', [text('a'), text({ src: 'x' })])], 'a'],
    ['a document in it', () => [element('doc', [line('nested')])], 'nested'],
    ['a name of the prototype', () => [element('constructor', [line('proto')])], 'proto'],
    ['a level that is none', () => [element('heading', [text('big')], { level: 99 })], 'big'],
    [
      'a cell without end',
      () => [element('table', [element('tableRow', [element('tableCell', [line('c')], { colspan: 1e9 })])])],
      'c',
    ],
    [
      'an address that is no text',
      () => [element('paragraph', [text('here', { link: { href: { evil: true } } })])],
      'here',
    ],
  ])('[TASK-8] reads %s as what it knows, and says that something was strange', (_name, make, words) => {
    const { doc, trouble } = readFragment(fragmentOf(...make()), schema);
    expect(trouble).toBe('strange');
    expect(doc.textContent).toBe(words);
    expect(doc.check()).toBeUndefined();
  });

  it('tells what people emptied at the same time from what is strange', () => {
    const emptied = fragmentOf(
      line('a'),
      element('bulletList'),
      element('bulletList', [element('listItem')]),
    );
    const { doc, trouble } = readFragment(emptied, schema);
    expect(trouble).toBe('empty');
    expect(doc.textContent).toBe('a');
    expect(doc.check()).toBeUndefined();
  });

  it('[TASK-8] reads nesting without end', () => {
    const fragment = fragmentOf(line('top'));
    let inner: Y.XmlFragment = fragment;
    for (let depth = 0; depth < 2_000; depth += 1) {
      const next = element('blockquote');
      inner.insert(inner.length, [next]);
      inner = next;
    }
    expect(readFragment(fragment, schema)).toMatchObject({ trouble: 'strange' });
  });

  it('[TASK-8] reads nothing but an emptied row of a table as an empty line', () => {
    const { doc } = readFragment(fragmentOf(element('tableRow')), schema);
    expect(doc.check()).toBeUndefined();
    expect(doc.textContent).toBe('');
  });

  it('[TASK-8] reads any tree of any names without an error and without writing', () => {
    const name = fc.constantFrom(...Object.keys(schema.nodes), 'iframe', 'script');
    const attributes = fc.dictionary(
      fc.constantFrom('level', 'colspan', 'rowspan', 'checked', 'start', 'href', 'style'),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    );
    const marks = fc.dictionary(
      fc.constantFrom('bold', 'code', 'link', 'blink', 'link--abcdefgh'),
      fc.oneof(fc.boolean(), fc.constant({ href: 'javascript:alert(1)' })),
    );
    const { tree } = fc.letrec<{ tree: () => Made }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.tuple(fc.string(), marks).map(
          ([words, on]) =>
            () =>
              text(words || 'x', on),
        ),
        fc.tuple(name, attributes, fc.array(tie('tree'), { maxLength: 4 })).map(
          ([of, on, inner]) =>
            () =>
              element(
                of,
                inner.map((make) => make()),
                on,
              ),
        ),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (makes) => {
        const fragment = fragmentOf(...makes.map((make) => make()));
        const before = Y.encodeStateAsUpdate(fragment.doc as Y.Doc);
        const { doc } = readFragment(fragment, schema);
        expect(doc.check()).toBeUndefined();
        expect(Y.encodeStateAsUpdate(fragment.doc as Y.Doc)).toEqual(before);
      }),
    );
  });
});
