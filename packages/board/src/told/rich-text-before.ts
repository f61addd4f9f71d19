import * as Y from 'yjs';
import { samePlain } from '../schema/same-plain.ts';
import type { RichNode } from '../schema/rich-text.ts';

type Insert = Extract<RichNode, { kind: 'text' }>['delta'][number];

/** Deeper nesting than any editor makes is not read: it would exhaust the stack. */
const MAX_DEPTH = 100;

/**
 * A description as it was before a transaction. To be called within `afterTransaction`, while what the transaction
 * deleted is still in the document.
 */
export function richTextBefore(fragment: Y.XmlFragment, transaction: Y.Transaction): RichNode[] {
  return nodesBefore(fragment, (item) => wasThere(item, transaction), 0);
}

type Was = (item: Y.Item) => boolean;

function wasThere(item: Y.Item, { beforeState, deleteSet }: Y.Transaction): boolean {
  if (item.id.clock >= (beforeState.get(item.id.client) ?? 0)) return false;
  return !item.deleted || Y.isDeleted(deleteSet, item.id);
}

function nodesBefore(parent: Y.XmlFragment, was: Was, depth: number): RichNode[] {
  if (depth > MAX_DEPTH) return [];
  const nodes: RichNode[] = [];
  for (let item = parent._start; item; item = item.right) {
    if (!was(item) || !(item.content instanceof Y.ContentType)) continue;
    const { type } = item.content;
    if (type instanceof Y.XmlText) nodes.push({ kind: 'text', delta: deltaBefore(type, was) });
    else if (type instanceof Y.XmlElement) {
      nodes.push({
        kind: 'element',
        name: type.nodeName,
        attributes: attributesBefore(type._map, was),
        children: nodesBefore(type as Y.XmlElement, was, depth + 1),
      });
    }
  }
  return nodes;
}

/** Former values of an attribute stand to the left of its present one. */
function attributesBefore(map: ReadonlyMap<string, Y.Item>, was: Was): [string, unknown][] {
  const attributes: [string, unknown][] = [];
  for (const [key, last] of map) {
    let item: Y.Item | null = last;
    while (item && !was(item)) item = item.left;
    if (item?.content instanceof Y.ContentAny) attributes.push([key, item.content.arr.at(-1)]);
  }
  return attributes;
}

function deltaBefore(text: Y.XmlText, was: Was): Insert[] {
  const delta: Insert[] = [];
  let format: Record<string, unknown> = {};
  for (let item = text._start; item; item = item.right) {
    if (!was(item)) continue;
    const { content } = item;
    if (content instanceof Y.ContentFormat) {
      const { [content.key]: _, ...others } = format;
      format = content.value === null ? others : { ...others, [content.key]: content.value };
    } else if (content instanceof Y.ContentString) append(delta, content.str, format);
    else if (content instanceof Y.ContentEmbed) append(delta, content.embed, format);
  }
  return delta;
}

function append(delta: Insert[], insert: string | object, format: Record<string, unknown>): void {
  const last = delta.at(-1);
  const isOne = typeof insert === 'string' && typeof last?.insert === 'string';
  if (isOne && samePlain(last.attributes ?? {}, format)) {
    delta[delta.length - 1] = { ...last, insert: last.insert + insert };
  } else delta.push({ insert, ...(Object.keys(format).length > 0 ? { attributes: format } : {}) });
}
