import * as Y from 'yjs';
import { buildRichNode, readRichText, writeRichText, type RichNode } from '../schema/rich-text.ts';
import { samePlain } from '../schema/same-plain.ts';
import { diffText } from './diff-text.ts';

type Insert = Extract<RichNode, { kind: 'text' }>['delta'][number];

/**
 * Makes a fragment what these nodes say by writing only what differs: blocks that stay are not touched, and within a
 * block that changes only the words that do. So what others write there at the same time stays.
 */
export function mergeRichText(fragment: Y.XmlFragment, nodes: readonly RichNode[]): void {
  const now = readRichText(fragment);
  // something stands there that is no rich text: its places would not be those of what was read
  if (now.length !== fragment.length) return writeRichText(fragment, nodes);
  const most = Math.min(now.length, nodes.length);
  let start = 0;
  while (start < most && samePlain(now[start], nodes[start])) start += 1;
  let end = 0;
  while (end < most - start && samePlain(now.at(-1 - end), nodes.at(-1 - end))) end += 1;
  const from = now.slice(start, now.length - end);
  const to = nodes.slice(start, nodes.length - end);
  let at = start;
  const both = Math.min(from.length, to.length);
  for (let index = 0; index < both; index++, at++) mergeNode(fragment, at, to[index]);
  if (from.length > both) fragment.delete(at, from.length - both);
  if (to.length > both) fragment.insert(at, to.slice(both).map(buildRichNode));
}

function mergeNode(fragment: Y.XmlFragment, at: number, node: RichNode | undefined): void {
  const there: unknown = fragment.get(at);
  if (!node) return;
  if (node.kind === 'text' && there instanceof Y.XmlText) return mergeDelta(there, node.delta);
  if (node.kind === 'element' && there instanceof Y.XmlElement && there.nodeName === node.name) {
    mergeAttributes(there as Y.XmlElement, new Map(node.attributes));
    return mergeRichText(there as Y.XmlElement, node.children);
  }
  fragment.delete(at, 1);
  fragment.insert(at, [buildRichNode(node)]);
}

function mergeAttributes(element: Y.XmlElement, attributes: ReadonlyMap<string, unknown>): void {
  const now = new Map(Object.entries(element.getAttributes()));
  for (const key of now.keys()) if (!attributes.has(key)) element.removeAttribute(key);
  for (const [key, value] of attributes) {
    if (!samePlain(now.get(key), value)) element.setAttribute(key, value as string);
  }
}

/** Stands for what is no letter, so that places in the text are those in the document. */
const EMBED = '\uFFFC';

function mergeDelta(text: Y.XmlText, delta: readonly Insert[]): void {
  const now = text.toDelta() as readonly Insert[];
  if (samePlain(now, delta)) return;
  const hasEmbeds = [...now, ...delta].some(({ insert }) => typeof insert !== 'string');
  const hunks = hasEmbeds
    ? [{ at: 0, remove: text.length, insert: plainOf(delta) }]
    : diffText(plainOf(now), plainOf(delta));
  let shift = 0;
  for (const hunk of hunks) {
    let at = hunk.at + shift;
    text.delete(at, hunk.remove);
    for (const piece of slice(delta, at, at + hunk.insert.length)) {
      if (typeof piece.insert === 'string') text.insert(at, piece.insert, piece.attributes ?? {});
      else text.insertEmbed(at, piece.insert, piece.attributes ?? {});
      at += lengthOf(piece);
    }
    shift += hunk.insert.length - hunk.remove;
  }
  mergeFormats(text, delta);
}

/** The letters are right already. */
function mergeFormats(text: Y.XmlText, delta: readonly Insert[]): void {
  let at = 0;
  for (const piece of delta) {
    for (const there of slice(text.toDelta() as readonly Insert[], at, at + lengthOf(piece))) {
      const has = there.attributes ?? {};
      const wants = piece.attributes ?? {};
      const gone = Object.keys(has).filter((key) => !Object.hasOwn(wants, key));
      const length = lengthOf(there);
      if (!samePlain(has, wants)) {
        text.format(at, length, { ...wants, ...Object.fromEntries(gone.map((key) => [key, null])) });
      }
      at += length;
    }
  }
}

const lengthOf = ({ insert }: Insert): number => (typeof insert === 'string' ? insert.length : 1);
const plainOf = (delta: readonly Insert[]): string =>
  delta.map(({ insert }) => (typeof insert === 'string' ? insert : EMBED)).join('');

/** The pieces between two places, cut where they reach beyond. */
function slice(delta: readonly Insert[], from: number, to: number): Insert[] {
  const pieces: Insert[] = [];
  let at = 0;
  for (const piece of delta) {
    const end = at + lengthOf(piece);
    if (end > from && at < to) {
      const { insert } = piece;
      const part = typeof insert === 'string' ? insert.slice(Math.max(0, from - at), to - at) : insert;
      pieces.push({ ...piece, insert: part });
    }
    at = end;
  }
  return pieces;
}
