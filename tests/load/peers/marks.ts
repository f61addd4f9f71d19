const WORD = 'Mark ';
const END = ';';
const [ZERO, NINE] = [0x30, 0x39];

/** A title that is found in the bytes of every server, whatever is put around it. */
export function titleOf(mark: number): string {
  return `${WORD}${mark}${END}`;
}

/** The latest mark in these bytes; 0 where there is none. */
export function latestMark(bytes: Buffer): number {
  let latest = 0;
  for (let at = bytes.indexOf(WORD); at >= 0; at = bytes.indexOf(WORD, at + 1)) {
    let mark = 0;
    let next = at + WORD.length;
    for (; (bytes[next] ?? 0) >= ZERO && (bytes[next] ?? 0) <= NINE; next++)
      mark = mark * 10 + (bytes[next] ?? 0) - ZERO;
    if (bytes[next] === END.charCodeAt(0)) latest = Math.max(latest, mark);
  }
  return latest;
}
