import * as Y from 'yjs';

/** Lists and objects in one another that one value may hold: what a client keeps as a value has two or three. */
const MOST_LEVELS = 100;

/** Whether a struct holds a value that programs which read it by calling themselves cannot read. */
export function holdsDeepValue({ content }: Y.Item): boolean {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr.some(isDeep);
  if (content instanceof Y.ContentEmbed) return isDeep(content.embed);
  if (content instanceof Y.ContentFormat) return isDeep(content.value);
  return false;
}

function isDeep(value: unknown): boolean {
  // most values of a board are words and numbers
  if (typeof value !== 'object') return false;
  let around: unknown[] = [value];
  for (let level = 0; around.length > 0; level++) {
    if (level > MOST_LEVELS) return true;
    around = around.flatMap(contentsOf);
  }
  return false;
}

function contentsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.values(value).filter((inner) => typeof inner === 'object');
}
