import * as Y from 'yjs';

/** Rich text as immutable data: enough to write it again as it was. */
export type RichNode =
  | { readonly kind: 'text'; readonly delta: readonly Insert[] }
  | {
      readonly kind: 'element';
      readonly name: string;
      readonly attributes: readonly (readonly [string, unknown])[];
      readonly children: readonly RichNode[];
    };
interface Insert {
  readonly insert: string | object;
  readonly attributes?: Record<string, unknown>;
}

/** Deeper nesting than any editor makes is not read: it would exhaust the stack. */
const MAX_DEPTH = 100;
export const PARAGRAPH = 'paragraph';
/** What a piece of text may be marked with. The server takes no other, so what was read of others is not written again. */
export const TEXT_MARKS: ReadonlySet<string> = new Set([
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
  'link',
]);

export function readRichText(parent: Y.XmlFragment, depth = 0): RichNode[] {
  if (depth > MAX_DEPTH) return [];
  const nodes: RichNode[] = [];
  for (const child of parent.toArray() as unknown[]) {
    if (child instanceof Y.XmlText) {
      const delta: unknown = child.toDelta();
      nodes.push({ kind: 'text', delta: delta as Insert[] });
    } else if (child instanceof Y.XmlElement) {
      const attributes = Object.entries(child.getAttributes());
      nodes.push({
        kind: 'element',
        name: child.nodeName,
        attributes,
        children: readRichText(child, depth + 1),
      });
    }
  }
  return nodes;
}

/** Replaces all that is in the fragment. */
export function writeRichText(fragment: Y.XmlFragment, nodes: readonly RichNode[]): void {
  if (fragment.length > 0) fragment.delete(0, fragment.length);
  if (nodes.length > 0) fragment.insert(0, nodes.map(buildRichNode));
}

/** Puts rich text before all that is in the fragment, which stays as it is. */
export function prependRichText(fragment: Y.XmlFragment, nodes: readonly RichNode[]): void {
  if (nodes.length > 0) fragment.insert(0, nodes.map(buildRichNode));
}

export function buildRichNode(node: RichNode): Y.XmlElement | Y.XmlText {
  if (node.kind === 'text') {
    const text = new Y.XmlText();
    text.applyDelta(node.delta.map(withKnownMarks));
    return text;
  }
  const element = new Y.XmlElement(node.name);
  for (const [key, value] of node.attributes) element.setAttribute(key, value as string);
  element.insert(0, node.children.map(buildRichNode));
  return element;
}

function withKnownMarks({ insert, attributes }: Insert): Insert {
  if (!attributes) return { insert };
  const known = Object.entries(attributes).filter(([mark]) => TEXT_MARKS.has(mark));
  return known.length > 0 ? { insert, attributes: Object.fromEntries(known) } : { insert };
}

/** One paragraph a line, as the description's editor makes them; nothing at all for empty text. */
export function richTextOf(text: string): RichNode[] {
  if (text === '') return [];
  return text.split('\n').map((line) => ({
    kind: 'element',
    name: PARAGRAPH,
    attributes: [],
    children: line === '' ? [] : [{ kind: 'text', delta: [{ insert: line }] }],
  }));
}
