import { spliceOf, type Hunk } from '../schema/splice-text.ts';

const TOKEN = /[\p{L}\p{N}\p{M}]+|./gsu;
/** More differing words than this are one change: the search costs their square. */
const MOST_WORDS = 400;

/**
 * What turns one text into the other, in the first one's positions, ascending, with something in common between any two
 * changes. Whole words are compared, and no change begins or ends within a surrogate pair.
 */
export function diffText(from: string, to: string): Hunk[] {
  const outer = spliceOf(from, to);
  if (!outer) return [];
  if (outer.remove === 0 || outer.insert === '') return [outer];
  const before = from.slice(outer.at, outer.at + outer.remove).match(TOKEN) ?? [];
  const after = outer.insert.match(TOKEN) ?? [];
  const hunks: Hunk[] = [];
  let at = outer.at;
  for (const part of changedParts(before, after)) {
    if (part.same > 0) at += lengthOf(before.slice(part.from - part.same, part.from));
    const removed = before.slice(part.from, part.fromEnd).join('');
    const found = spliceOf(removed, after.slice(part.to, part.toEnd).join(''));
    if (found) hunks.push({ ...found, at: at + found.at });
    at += removed.length;
  }
  return hunks;
}

const lengthOf = (tokens: readonly string[]): number => tokens.reduce((sum, token) => sum + token.length, 0);

interface Changed {
  /** How many tokens before it are the same in both. */
  same: number;
  from: number;
  fromEnd: number;
  to: number;
  toEnd: number;
}

/**
 * The shortest way from one list of tokens to the other (E. Myers, "An O(ND) Difference Algorithm", 1986); all of it as
 * one change where that way is long.
 */
function changedParts(before: readonly string[], after: readonly string[]): Changed[] {
  const trace: Map<number, number>[] = [];
  const reach = new Map<number, number>([[1, 0]]);
  for (let steps = 0; steps <= MOST_WORDS; steps += 1) {
    trace.push(new Map(reach));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = goesDown(reach, diagonal, steps)
        ? (reach.get(diagonal + 1) ?? 0)
        : (reach.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      reach.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return wayBack(trace, before, after);
    }
  }
  return [{ same: 0, from: 0, fromEnd: before.length, to: 0, toEnd: after.length }];
}

function goesDown(reach: ReadonlyMap<number, number>, diagonal: number, steps: number): boolean {
  if (diagonal === -steps) return true;
  return diagonal !== steps && (reach.get(diagonal - 1) ?? 0) < (reach.get(diagonal + 1) ?? 0);
}

function wayBack(
  trace: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): Changed[] {
  const found: Changed[] = [];
  let x = before.length;
  let y = after.length;
  for (let steps = trace.length - 1; steps > 0; steps -= 1) {
    const reach = trace[steps] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = goesDown(reach, diagonal, steps);
    const former = down ? diagonal + 1 : diagonal - 1;
    const fromX = reach.get(former) ?? 0;
    const fromY = fromX - former;
    const next = found[0];
    const [endX, endY] = down ? [fromX, fromY + 1] : [fromX + 1, fromY];
    if (next && next.from === endX && next.to === endY) {
      next.from = fromX;
      next.to = fromY;
    } else found.unshift({ same: 0, from: fromX, fromEnd: endX, to: fromY, toEnd: endY });
    x = fromX;
    y = fromY;
  }
  let last = 0;
  for (const part of found) {
    part.same = part.from - last;
    last = part.fromEnd;
  }
  return found;
}
