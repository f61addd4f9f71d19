import { BOARD_LIMITS, BOARD_SCHEMA_VERSION, TEXT_MARKS } from '@taktboard/board';
import { BOARD_MARKS, BOARD_SCHEMA, LIMITS } from '@taktboard/protocol';
import { expect, it } from 'vitest';

const shared = Object.keys(BOARD_LIMITS).filter((name) => name in LIMITS);

it('knows the same limits in the document and on the wire', () => {
  const named = (limits: object): Record<string, unknown> =>
    Object.fromEntries(Object.entries(limits).filter(([name]) => shared.includes(name)));
  expect(shared.length).toBeGreaterThan(5);
  expect(named(BOARD_LIMITS)).toEqual(named(LIMITS));
});

it('writes the version of the document that the wire announces', () => {
  expect(BOARD_SCHEMA_VERSION).toBe(BOARD_SCHEMA);
});

it('writes the marks of a text that the wire takes, and no others', () => {
  expect(TEXT_MARKS).toEqual(BOARD_MARKS);
});
