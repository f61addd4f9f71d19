import type { Join } from './changes.ts';
import type { EditRange } from './local-updates.ts';

type Mark = readonly [clientId: number, n: number];

/** The marks of one client are without a gap: edits are counted one by one, and answered for from the first on. */
export function rangesOf(marks: readonly Mark[]): EditRange[] {
  const ranges = new Map<number, EditRange>();
  for (const [clientId, n] of marks) {
    const known = ranges.get(clientId);
    ranges.set(clientId, {
      clientId,
      from: Math.min(known?.from ?? n, n),
      to: Math.max(known?.to ?? n, n),
    });
  }
  return [...ranges.values()];
}

/** Of the edits of one change all are marked with the moment in which it began. */
export function joinsOf(marks: readonly Mark[], times: readonly number[]): Join[] {
  const firsts = new Map<string, number>();
  return marks.flatMap(([clientId, n], at): Join[] => {
    const change = `${clientId} ${times[at] ?? 0}`;
    const first = firsts.get(change);
    firsts.set(change, first ?? n);
    return first === undefined ? [] : [[clientId, n, first]];
  });
}
