import { BOARD_LIMITS } from '../schema/limits.ts';
import type { RichNode } from '../schema/rich-text.ts';

/** Deeper nesting than any editor makes would exhaust the stack. */
const MAX_DEPTH = 100;
/** A table of a thousand cells is about as much; more would be no description. */
const MAX_NODES = 10_000;

/** Whether rich text is one that a description may hold; its shape is known. */
export function isValidRichText(nodes: readonly RichNode[]): boolean {
  const count = { nodes: 0, chars: 0 };
  return nodes.every((node) => counts(node, count, 0));
}

function counts(node: RichNode, count: { nodes: number; chars: number }, depth: number): boolean {
  count.nodes += 1;
  if (depth > MAX_DEPTH || count.nodes > MAX_NODES) return false;
  if (node.kind === 'element') return node.children.every((child) => counts(child, count, depth + 1));
  for (const { insert } of node.delta) count.chars += typeof insert === 'string' ? insert.length : 1;
  return count.chars <= BOARD_LIMITS.descriptionChars;
}
