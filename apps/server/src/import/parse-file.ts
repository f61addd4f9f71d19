import { fail, ok, type Result } from '@taktboard/protocol';
import type { ImportFault } from './import-fault.ts';

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
    return fail({ code: 'not-json', where: faultPosition(text, error) });
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
