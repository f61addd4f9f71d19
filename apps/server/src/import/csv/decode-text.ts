import { fail, ok, type ImportTable, type Result } from '@taktboard/protocol';
import type { ImportFault } from '../import-fault.ts';

export interface DecodedText {
  text: string;
  encoding: ImportTable['encoding'];
}

/** The first two bytes of every file that a spreadsheet program saves in its own format (a ZIP archive), and of the older ones. */
const WORKBOOKS = [
  [0x50, 0x4b],
  [0xd0, 0xcf],
];
const SAMPLE = 4096;

/**
 * A table's bytes as text. A byte order mark says what they are; without one, UTF-16 shows by its zeros, UTF-8 by being
 * well-formed, and what is neither is Windows-1252, in which every byte is a letter.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, ImportFault> {
  if (WORKBOOKS.some((magic) => magic.every((byte, index) => bytes[index] === byte))) {
    return fail({ code: 'workbook' });
  }
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  // a table of text has no zeros; what has is a picture or a program
  if (text.includes('\0')) return fail({ code: 'not-text' });
  return ok({ text, encoding });
}

function encodingOf(bytes: Uint8Array): DecodedText['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 4;
  if (odd > most && even === 0) return 'utf-16le';
  if (even > most && odd === 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
