import { fail, ok, type Result } from '@taktboard/protocol';
import type { Flags } from '../config.ts';

/** The arguments of the server itself. */
export function readFlags(args: readonly string[]): Result<Flags, string> {
  // pnpm hands on the `--` of `pnpm start -- --lan`
  const given = args.filter((arg) => arg !== '--');
  const unknown = given.find((arg) => arg !== '--lan');
  if (unknown !== undefined) return fail(`${unknown} is not an option. The only option is --lan.`);
  return ok({ lan: given.includes('--lan') });
}
