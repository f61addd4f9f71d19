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
/** A visit that begins so long after the last one is a new one; a page that is loaded anew goes on with its visit. */
const VISIT_PAUSE_MS = 30 * 60_000;
/** More become one, with what was seen between them. */
const MOST_GAPS = 20;

/** What one has not seen after one more event. At the very first time nothing is new: all of it is. */
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
      : { gaps: joined([...gaps, { from: seq, to: null }]), since: sinceOf(before, at), ...now };
  }
  const isSilent = !open && at - lastAt > SILENCE_MS;
  if (!open && !isSilent) return { gaps, since, ...now };
  const closed = { from: open?.from ?? lastSeq, to: seq };
  if (at - lastAt > VISIT_PAUSE_MS) return { gaps: [closed], since: lastAt, ...now };
  const earlier = open ? gaps.slice(0, -1) : gaps;
  const kept = closed.from < closed.to ? [...earlier, closed] : earlier;
  return { gaps: joined(kept), since: earlier.length > 0 ? since : lastAt, ...now };
}

const sinceOf = ({ gaps, since }: Look, at: number): number => (gaps.length > 0 ? since : at);

function joined(gaps: readonly Gap[]): readonly Gap[] {
  const [first, ...rest] = gaps;
  const last = rest.at(-1);
  return first && last && gaps.length > MOST_GAPS ? [{ from: first.from, to: last.to }] : gaps;
}
