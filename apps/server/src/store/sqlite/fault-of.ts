import type { StoreFault } from '../store.ts';

/** Which of the expected faults an error of SQLite is; undefined for anything else, which is a bug. */
export function faultOf(error: unknown): StoreFault | undefined {
  const code = codeOf(error);
  if (!code.startsWith('SQLITE_')) return undefined;
  if (code.startsWith('SQLITE_FULL')) return 'disk-full';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'locked';
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return 'damaged';
  if (/^SQLITE_(IOERR|CANTOPEN|READONLY|NOLFS|PERM)/.test(code)) return 'disk-failing';
  return 'refused';
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
