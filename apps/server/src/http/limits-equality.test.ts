import { BOARD_LIMITS, BOARD_SCHEMA_VERSION } from '@taktboard/board';
import { BOARD_SCHEMA, LIMITS } from '@taktboard/protocol';
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
