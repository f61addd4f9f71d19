import type { Clock, EventLog } from '../ports.ts';

/** One line of JSON each, to be read by programs. Never a title, a name, a password, a token or a whole address. */
/** @param from events below this level are left out */
export function createLogger(
  write: (line: string) => void,
  now: Clock,
  from: 'info' | 'warn' = 'info',
): EventLog {
  const log =
    (level: string) =>
    (event: string, data: Record<string, unknown> = {}) => {
      const plain: Record<string, unknown> = { at: new Date(now()).toISOString(), level, event };
      for (const [key, value] of Object.entries(data)) {
        plain[key] = value instanceof Error ? describeError(value) : value;
      }
      write(`${JSON.stringify(plain)}\n`);
    };
  return { info: from === 'info' ? log('info') : () => undefined, warn: log('warn'), error: log('error') };
}

/** The chain of causes with the places in the code, which hold no one's content. */
function describeError(error: Error): { name: string; message: string; stack: string[]; cause?: unknown } {
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    message: withoutSecrets(error.message),
    stack: stack.slice(0, 8).map((line) => line.trim()),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

const SECRET_IN_PATH = /\/(join|invitations|confirm|confirmations|s|u|f|g)\/[^/?\s]+/g;

/** Links carry their secret in the path: whoever reads the log must not be able to use them. */
export function withoutSecrets(text: string): string {
  return text.replace(SECRET_IN_PATH, '/$1/…').replace(/\?\S*/g, '?…');
}
