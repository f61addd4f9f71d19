import { createHash } from 'node:crypto';
import type { ShownTask } from '@taktboard/protocol';

/** What a decision is bound to: SHA-256, in hexadecimal, of the canonical form of what was shown. */
export function shownHash(task: ShownTask): string {
  return createHash('sha256')
    .update(canonical({ schema: 1, task }))
    .digest('hex');
}

/** JSON as RFC 8785 has it: keys in the order of their UTF-16 units, and nothing that is not said. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const said = Object.entries(value).filter(([, of]) => of !== undefined);
  const sorted = said.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, of]) => `${JSON.stringify(key)}:${canonical(of)}`).join(',')}}`;
}
