/**
 * Shares `limit` lines among sections in turns, so that a long one never crowds out the next; what a short one
 * leaves goes to the others. Gives the number of lines for each section.
 */
export function shareLines(sections: readonly { lines: readonly unknown[] }[], limit: number): number[] {
  const shares = sections.map(() => 0);
  let left = limit;
  let given = true;
  while (left > 0 && given) {
    given = false;
    for (const [index, { lines }] of sections.entries()) {
      const share = shares[index] ?? 0;
      if (left > 0 && share < lines.length) {
        shares[index] = share + 1;
        left -= 1;
        given = true;
      }
    }
  }
  return shares;
}
