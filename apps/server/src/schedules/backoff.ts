const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long to wait after so many attempts. */
const PAUSES = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR];
const LONGEST = 6 * HOUR;

/** @param asked what the other side asked for */
export function pauseAfter(attempts: number, asked: number | undefined): number {
  const own = PAUSES[attempts - 1] ?? LONGEST;
  return Math.min(Math.max(own, asked ?? 0), 2 * LONGEST);
}

/** A channel that has not worked for so long is switched off. */
export const OFF_AFTER_MS = 5 * 24 * HOUR;
