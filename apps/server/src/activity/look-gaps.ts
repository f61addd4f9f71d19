/** Sequence numbers `(from, to]` that came while someone did not look; `to` null while they are away still. */
export interface Gap {
  from: number;
  to: number | null;
}

/** What one person has not seen of a board, and since when. Times are milliseconds. */
export interface Look {
  gaps: readonly Gap[];
  since: number;
  lastSeq: number;
  lastAt: number;
}

export type LookEvent = { kind: 'here' | 'away' | 'all'; seq: number; at: number };

/** A page that is on screen says so every five minutes; one that has not was closed without a word. */
const SILENCE_MS = 6 * 60_000;
/** More become fewer: the two that lie nearest to one another are one, with what was seen between them. */
const MOST_GAPS = 50;

/**
 * What one has not seen after one more event. At the very first time nothing is new: all of it is. What came while
 * someone was away stays unseen however often they come and go, until they looked at each task or said `all`.
 */
export function look(before: Look | undefined, { kind, seq, at }: LookEvent): Look {
  const now = { lastSeq: seq, lastAt: at };
  if (!before || kind === 'all') {
    return { gaps: kind === 'away' ? [{ from: seq, to: null }] : [], since: at, ...now };
  }
  const { gaps, since, lastSeq, lastAt } = before;
  const open = gaps.at(-1)?.to === null ? gaps.at(-1) : undefined;
  if (kind === 'away') {
    return open
      ? before
      : { gaps: fewer([...gaps, { from: seq, to: null }]), since: sinceOf(before, at), ...now };
  }
  const isSilent = !open && at - lastAt > SILENCE_MS;
  if (!open && !isSilent) return { gaps, since, ...now };
  const closed = { from: open?.from ?? lastSeq, to: seq };
  const earlier = open ? gaps.slice(0, -1) : gaps;
  const kept = closed.from < closed.to ? [...earlier, closed] : earlier;
  return { gaps: fewer(kept), since: earlier.length > 0 ? since : lastAt, ...now };
}

const sinceOf = ({ gaps, since }: Look, at: number): number => (gaps.length > 0 ? since : at);

function fewer(gaps: readonly Gap[]): readonly Gap[] {
  if (gaps.length <= MOST_GAPS) return gaps;
  let at = 1;
  const seenBefore = (index: number): number => (gaps[index]?.from ?? 0) - (gaps[index - 1]?.to ?? 0);
  for (let index = 2; index < gaps.length; index++) if (seenBefore(index) < seenBefore(at)) at = index;
  const [one, other] = [gaps[at - 1], gaps[at]];
  if (!one || !other) return gaps;
  return [...gaps.slice(0, at - 1), { from: one.from, to: other.to }, ...gaps.slice(at + 1)];
}

/** What is left once each task that changed was looked at: the absence that lasts. */
export function looked({ gaps, since, ...last }: Look): Look {
  const open = gaps.at(-1);
  return open?.to === null ? { gaps: [open], since: last.lastAt, ...last } : { gaps: [], since, ...last };
}
