/** One change of a text: at `at`, so many UTF-16 units give way to `insert`. */
export interface Hunk {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * The one change that turns a text into another, without what both begin and end with; undefined when they are the
 * same. It begins and ends between characters, never within a surrogate pair.
 */
export function spliceOf(from: string, to: string): Hunk | undefined {
  if (from === to) return undefined;
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  if (splitsPair(from, start) || splitsPair(to, start)) start -= 1;
  let end = 0;
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  if (splitsPair(from, from.length - end) || splitsPair(to, to.length - end)) end -= 1;
  return { at: start, remove: from.length - end - start, insert: to.slice(start, to.length - end) };
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
