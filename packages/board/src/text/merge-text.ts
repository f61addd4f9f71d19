import { diffText } from './diff-text.ts';
import type { Hunk } from '../schema/splice-text.ts';

interface Versions {
  /** What both began with. */
  base: string;
  mine: string;
  theirs: string;
}

/** Whether both changed the same place of a text differently; what touches counts. */
export function changesMeet(versions: Versions): boolean {
  return touching(versions).some(([hunk, other]) => !isSame(hunk, other));
}

/** Whether both changed the same place of a text, be it in the same way. */
export function changesTouch(versions: Versions): boolean {
  return touching(versions).length > 0;
}

function touching({ base, mine, theirs }: Versions): [Hunk, Hunk][] {
  const others = diffText(base, theirs);
  return diffText(base, mine).flatMap((hunk) =>
    others
      .filter((other) => hunk.at <= endOf(other) && other.at <= endOf(hunk))
      .map((other): [Hunk, Hunk] => [hunk, other]),
  );
}

/**
 * Both changes in one text, as the document would merge them: what either took out is gone, what either put in is
 * there, theirs first where it is the same place.
 */
export function mergeText({ base, mine, theirs }: Versions): string {
  const others = diffText(base, theirs);
  const own = diffText(base, mine).filter((hunk) => !others.some((other) => isSame(hunk, other)));
  const hunks = [...others, ...own].sort((a, b) => a.at - b.at);
  let merged = '';
  let at = 0;
  for (const hunk of hunks) {
    if (hunk.at > at) merged += base.slice(at, hunk.at);
    merged += hunk.insert;
    at = Math.max(at, endOf(hunk));
  }
  return merged + base.slice(at);
}

/** Where a place in a text is after the text has become another; what comes in right there stays behind it. */
export function placeAfter(place: number, { from, to }: { from: string; to: string }): number {
  let shift = 0;
  for (const hunk of diffText(from, to)) {
    if (hunk.at >= place) break;
    if (endOf(hunk) > place) return hunk.at + shift + Math.min(place - hunk.at, hunk.insert.length);
    shift += hunk.insert.length - hunk.remove;
  }
  return place + shift;
}

const endOf = (hunk: Hunk): number => hunk.at + hunk.remove;

const isSame = (one: Hunk, other: Hunk): boolean =>
  one.at === other.at && one.remove === other.remove && one.insert === other.insert;
