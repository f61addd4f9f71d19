import type { EditRange } from './local-updates.ts';

/** The marks of one client are without a gap: edits are counted one by one, and answered for from the first on. */
export function rangesOf(marks: readonly (readonly [clientId: number, n: number])[]): EditRange[] {
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
