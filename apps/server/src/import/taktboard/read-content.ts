import { isValidRichText, plainTextOfNodes } from '@taktboard/board';
import { RichNode } from '@taktboard/protocol';
import * as v from 'valibot';

/** Deeper nesting would exhaust the stack of whatever reads it: of 100 nodes within one another, with their attributes. */
const MOST_LEVELS = 220;
const Content = v.array(RichNode);

/**
 * A formatted description out of a file.
 *
 * @returns undefined where it is none, and where its text is not the one that the file gives: a program that knows
 *   plain text alone may have written that since
 */
export function readContent(value: unknown, text: string): RichNode[] | undefined {
  if (!isShallow(value, MOST_LEVELS)) return undefined;
  const read = v.safeParse(Content, value);
  if (!read.success || !isValidRichText(read.output)) return undefined;
  return plainTextOfNodes(read.output) === text ? read.output : undefined;
}

function isShallow(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}
