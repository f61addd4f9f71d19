import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { isPlainText } from './plain-text.ts';

function fragmentWith(build: (fragment: Y.XmlFragment) => void): unknown[] {
  const fragment = new Y.Doc().getXmlFragment('d');
  build(fragment);
  return fragment.toArray();
}

function paragraph(text: string, attributes?: object): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  const content = new Y.XmlText();
  content.applyDelta([{ insert: text, ...(attributes ? { attributes } : {}) }]);
  element.insert(0, [content]);
  return element;
}

describe('[UI-66] isPlainText', () => {
  it('is true of nothing and of paragraphs of bare text', () => {
    expect(isPlainText([])).toBe(true);
    expect(
      isPlainText(fragmentWith((fragment) => fragment.insert(0, [paragraph('one'), paragraph('two')]))),
    ).toBe(true);
  });

  it('is false of anything that plain text would destroy', () => {
    const bold = fragmentWith((fragment) => fragment.insert(0, [paragraph('one', { bold: true })]));
    const heading = fragmentWith((fragment) => fragment.insert(0, [new Y.XmlElement('heading')]));
    const aligned = fragmentWith((fragment) => {
      const element = paragraph('one');
      element.setAttribute('align', 'right');
      fragment.insert(0, [element]);
    });
    const nested = fragmentWith((fragment) => {
      const element = new Y.XmlElement('paragraph');
      element.insert(0, [new Y.XmlElement('image')]);
      fragment.insert(0, [element]);
    });
    for (const nodes of [bold, heading, aligned, nested]) expect(isPlainText(nodes)).toBe(false);
  });
});
