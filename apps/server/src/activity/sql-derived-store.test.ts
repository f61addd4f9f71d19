import { expect, it } from 'vitest';
import { boardOf, rowOf } from '../store/store.contract.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import type { Derived } from './derived-store.ts';
import { SqlDerivedStore } from './sql-derived-store.ts';

const BOARDS = 20;

function derivedOf(title: string): Derived {
  return {
    after: 0,
    upTo: 1,
    items: [{ seq: 1, at: new Date(1_000).toISOString(), by: null, kind: 'board.created' }],
    facts: new Map(),
    merges: [],
    edits: [],
    assignments: [],
    title,
    summary: { open: 0, dues: [], zone: 'UTC' },
  };
}

it('[SYNC-83] what is to be saved waits for the activity of one board, and not for that of all that wait', async () => {
  const { store, database } = await temporaryStore();
  const ids = Array.from({ length: BOARDS }, (_, n) => `board-${n}`);
  for (const id of ids) await store.create(boardOf(id));
  const derived = new SqlDerivedStore(database);
  const written: string[] = [];
  const writing = ids.map(async (id) => {
    const result = await derived.write(id, derivedOf(`Of ${id}`));
    if (result.ok) written.push(id);
  });
  const saved = await store.append([{ boardId: 'board-19', rows: [rowOf(2)], claims: [] }]);
  expect([saved, written.length <= 2]).toEqual([{ ok: true, value: ['committed'] }, true]);
  await Promise.all(writing);
  expect(written).toEqual(ids);
  const titles = await database.selectFrom('boards').select(['id', 'title']).execute();
  expect(titles.map(({ title }) => title).toSorted()).toEqual(ids.map((id) => `Of ${id}`).toSorted());
});
