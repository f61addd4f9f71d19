import * as v from 'valibot';
import { fail, ok, type Result } from '@taktboard/protocol';
import { problem, type ProblemAnswer } from './problem.ts';

/** Reads what came in, or answers which fields are wrong, each by its JSON pointer (RFC 6901). */
export function validate<const Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): Result<v.InferOutput<Schema>, ProblemAnswer> {
  const parsed = v.safeParse(schema, input, { abortPipeEarly: true });
  if (parsed.success) return ok(parsed.output);
  const errors = parsed.issues
    .slice(0, MOST_ERRORS)
    .map((issue) => ({ pointer: pointerOf(issue), detail: issue.message }));
  return { ok: false, reason: problem('invalid-request', { errors }) };
}

/** A request of 500 commands can have thousands of faults; the first few are enough to mend it. */
const MOST_ERRORS = 20;

function pointerOf(issue: v.BaseIssue<unknown>): string {
  const path = issue.path ?? [];
  return path.map((item) => `/${escapePointer(String(item.key))}`).join('');
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

export function parseJson(bytes: Uint8Array): Result<unknown, ProblemAnswer> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    return fail(problem('malformed-json', { detail: error instanceof Error ? error.message : '' }));
  }
}
