import { expect, it } from 'vitest';
import { randomPorts } from './random-ports.ts';

it('[IMP-18] an id that the server makes begins with nothing that a spreadsheet runs', () => {
  const ids = Array.from({ length: 2_000 }, () => randomPorts.newId());
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_-]{15}$/);
  expect(new Set(ids).size).toBe(ids.length);
});
