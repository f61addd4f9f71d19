import { fail, ok, type Result } from '@taktboard/protocol';
import type { ImportFault } from './import-fault.ts';

/** Where a file that is no JSON from its first character on stops being some. */
export const NOT_AT_ALL = '1:1';

/** A file's bytes as the value that its JSON says, or where that ends. */
export function parseJsonFile(bytes: Uint8Array): Result<unknown, ImportFault> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail({ code: 'not-utf8' });
  }
  if (text.trim() === '') return fail({ code: 'empty-file' });
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    // a letter or a table ends its first lines like JSON at times; it never begins like a board
    const where = /^\s*[[{]/.test(text) ? faultPosition(text, error) : NOT_AT_ALL;
    return fail({ code: 'not-json', where });
  }
}

/** 'line:column', both from 1. The engine's message holds the offset, unless the text simply ended. */
function faultPosition(text: string, error: unknown): string {
  const offset = / at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const before = text.slice(0, offset === undefined ? text.length : Number(offset));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return `${line}:${column}`;
}
