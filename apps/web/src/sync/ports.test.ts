import { expect, it } from 'vitest';
import { newId } from './ports.ts';

it('[IMP-18] an id that a page makes begins with nothing that a spreadsheet runs', () => {
  const ids = Array.from({ length: 2_000 }, newId);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_-]{15}$/);
  expect(new Set(ids).size).toBe(ids.length);
});
