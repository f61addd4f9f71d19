import { bytesOf } from '../channels/fit.ts';

const MOST_BYTES = 75;

/** A line of at most 75 bytes in UTF-8, and those that go on from it behind a space each (RFC 5545, 3.1). No character is parted. */
export function foldLine(line: string): string {
  let folded = '';
  let room = MOST_BYTES;
  for (const character of line) {
    const bytes = bytesOf(character);
    if (bytes > room) {
      folded += '\r\n ';
      room = MOST_BYTES - 1;
    }
    folded += character;
    room -= bytes;
  }
  return folded;
}
