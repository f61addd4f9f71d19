import * as Y from 'yjs';
import { spliceOf, type Hunk } from './splice-text.ts';
import { plainTextOf } from './plain-text.ts';
import { PARAGRAPH, richTextOf, writeRichText, type RichNode } from './rich-text.ts';

/** A line of a description that is a paragraph of bare text. */
interface Line {
  node: Y.XmlElement;
  parts: Y.XmlText[];
  /** Where it begins in the description's text. */
  at: number;
  length: number;
}

/**
 * Makes the description read as `text` by writing only what differs, so that what others write there at the same time
 * stays. A line that is begun within a paragraph stays in that paragraph: to split it would tear what someone else
 * writes in it. Where there is formatting in it all is written anew.
 */
export function writePlainText(fragment: Y.XmlFragment, text: string): void {
  if (fragment.length === 0) return text === '' ? undefined : fragment.insert(0, [paragraphOf(text)]);
  const lines = bareLines(fragment);
  if (!lines) return writeRichText(fragment, richTextOf(text));
  const hunk = spliceOf(plainTextOf(fragment), text);
  if (hunk) writeHunk(fragment, lines, hunk);
}

/** Puts back what was there; only what differs where both are paragraphs of bare text. */
export function restoreRichText(fragment: Y.XmlFragment, nodes: readonly RichNode[]): void {
  const text = bareTextOf(nodes);
  if (text === undefined || !bareLines(fragment)) writeRichText(fragment, nodes);
  else writePlainText(fragment, text);
}

function paragraphOf(text: string): Y.XmlElement {
  const paragraph = new Y.XmlElement(PARAGRAPH);
  paragraph.insert(0, [new Y.XmlText(text)]);
  return paragraph;
}

/** The lines of a description in which nothing is but paragraphs of bare text; undefined where there is anything else. */
function bareLines(fragment: Y.XmlFragment): Line[] | undefined {
  const lines: Line[] = [];
  let at = 0;
  for (const node of fragment.toArray() as unknown[]) {
    if (!(node instanceof Y.XmlElement) || node.nodeName !== PARAGRAPH) return undefined;
    if (Object.keys(node.getAttributes()).length > 0) return undefined;
    const parts: Y.XmlText[] = [];
    for (const part of node.toArray() as unknown[]) {
      if (!(part instanceof Y.XmlText) || !isBare(part.toDelta() as readonly Piece[])) return undefined;
      parts.push(part);
    }
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    lines.push({ node: node as Y.XmlElement, parts, at, length });
    at += length + 1;
  }
  return lines;
}

interface Piece {
  insert?: unknown;
  attributes?: object;
}

function isBare(delta: readonly Piece[]): boolean {
  return delta.every(
    ({ insert, attributes }) => typeof insert === 'string' && Object.keys(attributes ?? {}).length === 0,
  );
}

function bareTextOf(nodes: readonly RichNode[]): string | undefined {
  const lines: string[] = [];
  for (const node of nodes) {
    if (node.kind === 'text' || node.name !== PARAGRAPH || node.attributes.length > 0) return undefined;
    let line = '';
    for (const child of node.children) {
      if (child.kind !== 'text' || !isBare(child.delta)) return undefined;
      line += child.delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
    }
    lines.push(line);
  }
  return lines.join('\n');
}

function writeHunk(fragment: Y.XmlFragment, lines: Line[], { at, remove, insert }: Hunk): void {
  const end = at + remove;
  const first = lines.findLastIndex((line) => line.at <= at);
  const last = lines.findLastIndex((line) => line.at <= end);
  const line = lines[first];
  const other = lines[last];
  if (!line || !other) return;
  const tail = other.at + other.length - end;
  // of the paragraphs that become one the longest stays: what someone writes in one that goes is lost
  if (first === last || at - line.at >= tail) {
    const rest = first === last ? '' : textOf(other).slice(other.length - tail);
    deleteIn(line, at - line.at, first === last ? remove : line.length - (at - line.at));
    insertIn(line, at - line.at, insert + rest);
    if (last > first) fragment.delete(first + 1, last - first);
    return;
  }
  const head = textOf(line).slice(0, at - line.at);
  deleteIn(other, 0, other.length - tail);
  insertIn(other, 0, head + insert);
  fragment.delete(first, last - first);
}

const textOf = (line: Line): string =>
  line.parts
    .flatMap((part) => part.toDelta() as { insert: string }[])
    .map(({ insert }) => insert)
    .join('');

function deleteIn(line: Line, at: number, length: number): void {
  let start = 0;
  let left = length;
  for (const part of line.parts) {
    const from = Math.max(at - start, 0);
    const here = Math.min(part.length - from, left);
    start += part.length;
    if (here <= 0) continue;
    part.delete(from, here);
    start -= here;
    left -= here;
  }
}

function insertIn(line: Line, at: number, text: string): void {
  if (text === '') return;
  let start = 0;
  for (const part of line.parts) {
    if (at <= start + part.length) return part.insert(at - start, text);
    start += part.length;
  }
  line.node.push([new Y.XmlText(text)]);
}
