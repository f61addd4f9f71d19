import type { Dropped } from '../dropped.ts';
import type { ImportTexts } from '../texts/import-texts.ts';

/** What every part of the reading needs: the zone that deadlines are told in, words for what has none, and the list. */
export interface Reading {
  zone: string;
  texts: ImportTexts;
  dropped: Dropped[];
}

/** By `pos`, which can be fractional and tied; ties, and those without one after all others, keep the file's order. */
export function byPosition<T extends { pos: number | null }>(elements: readonly T[]): T[] {
  return elements.toSorted((a, b) => {
    if (a.pos === b.pos) return 0;
    if (a.pos === null) return 1;
    return b.pos === null ? -1 : a.pos - b.pos;
  });
}

/** A text as one line of at most `limit` characters, never cut inside a surrogate pair. */
export function clip(text: string, limit: number): { text: string; rest: string } {
  const line = text.toWellFormed().trim();
  if (line.length <= limit) return { text: line, rest: '' };
  const high = line.charCodeAt(limit - 1);
  const end = high >= 0xd800 && high <= 0xdbff ? limit - 1 : limit;
  return { text: line.slice(0, end), rest: line.slice(end) };
}
