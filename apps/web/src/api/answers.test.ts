import { BoardList, Created, Me, Notice, People, Presence, ProblemDetails } from '@taktboard/protocol';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isPresence, readNotice } from '../sync/read-notice.ts';
import { BOARD_LIST, CREATED, isProblem, ME, PEOPLE } from './answers.ts';
import type { Shape } from './shape.ts';

const person = { id: 'p-1', name: 'Anna', userId: 'u' };
const board = {
  id: 'b-1',
  title: 'Spring',
  role: 'editor',
  open: 3,
  overdue: 0,
  updatedAt: '2026-11-25T08:00:00.000Z',
  starred: true,
};
const problem = {
  type: 'about:blank',
  title: 'No',
  status: 422,
  detail: 'why',
  code: 'x',
  errors: [{ pointer: '/a', detail: 'b' }],
};

const accepts = (shape: Shape<unknown>) => (value: unknown) => {
  const read = shape['~standard'].validate(value);
  if (read instanceof Promise) throw new Error('a guard answers at once');
  return read.issues === undefined;
};

/** What is read by hand, by which schema of the protocol it goes, and something of that shape. */
const READ: [string, (value: unknown) => boolean, v.GenericSchema, unknown][] = [
  ['Me', accepts(ME), Me, { person, workspaceRole: 'member', workspace: 'Agency' }],
  ['People', accepts(PEOPLE), People, { people: [person, { id: 'p', name: '' }] }],
  ['BoardList', accepts(BOARD_LIST), BoardList, { boards: [board, { ...board, role: 'viewer' }] }],
  ['Created', accepts(CREATED), Created, { id: 'b-1' }],
  ['ProblemDetails', isProblem, ProblemDetails, problem],
  ['who', notice, Notice, { kind: 'who', clients: { 12: 'p-1' } }],
  ['comment', notice, Notice, { kind: 'comment', card: 'c' }],
  ['role', notice, Notice, { kind: 'role', role: 'viewer' }],
  ['notice', notice, Notice, { kind: 'notice', code: 'not-saved', reason: 'disk' }],
  ['Presence', isPresence, Presence, { reads: 'a', holds: 'b', over: ['c', 'rank'], caret: ['AA==', 'b/+'] }],
];

function notice(value: unknown): boolean {
  return readNotice(JSON.stringify(value)) !== undefined;
}

/** Every way to one value inside, as the keys that lead there. */
function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([key, each]) => pathsIn(each).map((path) => [key, ...path]));
  return [[], ...inner];
}

/** A copy in which one value is another, or gone. */
function changed(
  value: unknown,
  [key, ...rest]: readonly string[],
  change: { to: unknown } | 'gone',
): unknown {
  if (key === undefined) return change === 'gone' ? undefined : change.to;
  const copy: unknown = structuredClone(value);
  const holder = copy as Record<string, unknown>;
  if (rest.length === 0 && change === 'gone') {
    const entries = Object.entries(holder).filter(([each]) => each !== key);
    return Array.isArray(copy) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
  }
  holder[key] = changed(holder[key], rest, change);
  return copy;
}

describe('[UI-100] what is read without the schemas is read as the schemas read it', () => {
  it.each(READ)('%s', (...[, reads, schema, good]) => {
    expect(reads(good)).toBe(true);
    expect(v.safeParse(schema, good).success).toBe(true);
    const json = fc.jsonValue({ maxDepth: 2 });
    const change = fc.oneof(
      fc.constant('gone' as const),
      fc.record({ to: fc.oneof(json, fc.constantFrom('', 'not an id!', 'x'.repeat(65), -1, 1.5, true, [])) }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(good)), change, (path, to) => {
        const value = changed(good, path, to);
        if (value === undefined) return;
        expect(reads(value)).toBe(v.safeParse(schema, value).success);
      }),
      { numRuns: 400 },
    );
  });

  it('a presence is nothing more than one', () => {
    expect(isPresence({ reads: 'a', name: 'Eve' })).toBe(false);
    expect(isPresence({ reads: 'a', toString: 'Eve' })).toBe(false);
  });
});
