const MOST_LINES = 200;

export interface Pasted {
  lines: readonly string[];
  /** How many more there were than one takes at once. */
  left: number;
}

/** A list as people paste it: a line a task, without bullets, numbers and boxes; null when it is one line. */
export function pastedLines(text: string): Pasted | null {
  const lines = text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(/^\s*(?:(?:[-*•–]|\d{1,3}[.)])\s+)?(?:\[[ xX]?\]\s+)?/u, '').trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return null;
  return { lines: lines.slice(0, MOST_LINES), left: Math.max(0, lines.length - MOST_LINES) };
}
