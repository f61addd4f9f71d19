import * as Y from 'yjs';

/** Elements that stand within a line; every other one is a block of its own. */
const INLINE: ReadonlySet<string> = new Set(['hardBreak', 'mention', 'image', 'emoji']);
const LINE_BREAK = 'hardBreak';
/** A row of a table is one line, its cells apart as a spreadsheet takes them. */
const ROW = 'tableRow';
/** Deeper nesting than any editor makes is not read: it would exhaust the stack. */
const MAX_DEPTH = 100;

/** The text of a description, one line a block (paragraph, heading, list item, row of a table), without its formatting. */
export function plainTextOf(fragment: Y.XmlFragment): string {
  const lines: string[] = [];
  readBlocks(fragment, lines, 0);
  return lines.join('\n');
}

function readBlocks(parent: Y.XmlFragment, lines: string[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  for (const child of parent.toArray() as unknown[]) {
    if (child instanceof Y.XmlText) lines.push(textOf(child));
    else if (child instanceof Y.XmlElement) {
      const inner = child.toArray() as unknown[];
      if (child.nodeName === ROW) lines.push(rowText(child as Y.XmlElement, depth));
      else if (inner.every(isInline)) lines.push(inner.map((part) => inlineText(part, depth)).join(''));
      else readBlocks(child, lines, depth + 1);
    }
  }
}

function rowText(row: Y.XmlElement, depth: number): string {
  if (depth + 2 > MAX_DEPTH) return '';
  const cells = (row.toArray() as unknown[]).map((cell) => {
    if (!(cell instanceof Y.XmlElement)) return inlineText(cell, depth + 1);
    const lines: string[] = [];
    if ((cell.toArray() as unknown[]).every(isInline)) return inlineText(cell, depth + 1);
    readBlocks(cell as Y.XmlElement, lines, depth + 2);
    return lines.join(' ');
  });
  return cells.join('\t');
}

/** What is no element at all is passed over wherever it stands, so it makes no block either. */
function isInline(node: unknown): boolean {
  return !(node instanceof Y.XmlElement) || INLINE.has(node.nodeName);
}

function inlineText(node: unknown, depth: number): string {
  if (node instanceof Y.XmlText) return textOf(node);
  if (!(node instanceof Y.XmlElement) || depth > MAX_DEPTH) return '';
  if (node.nodeName === LINE_BREAK) return '\n';
  return (node.toArray() as unknown[]).map((part) => inlineText(part, depth + 1)).join('');
}

function textOf(text: Y.XmlText): string {
  let plain = '';
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    if (typeof insert === 'string') plain += insert;
  }
  return plain;
}
