import { describe, expect, it } from 'vitest';
import type { LogRow, NewBoard, Store } from './store.ts';

export function rowOf(seq: number, text = `row ${seq}`): LogRow {
  const bytes = new TextEncoder().encode(text);
  return { seq, at: 1_000 + seq, userId: 'u1', personId: 'p1', origin: 'edit', bytes };
}

export function boardOf(boardId: string, rows: readonly LogRow[] = [rowOf(1)]): NewBoard {
  return { boardId, title: boardId, at: 1_000, rows, claims: [] };
}

export async function load(store: Store, boardId: string) {
  const loaded = await store.load(boardId);
  if (!loaded.ok) throw new Error(`not loaded: ${JSON.stringify(loaded.reason)}`);
  return loaded.value;
}

async function texts(store: Store, boardId: string): Promise<string[]> {
  return (await load(store, boardId)).rows.map(({ bytes }) => new TextDecoder().decode(bytes));
}

/** What every store must do, whatever it stands on. `open` gives an empty one that is closed after the test. */
export function storeContract(open: () => Promise<Store>): void {
  describe('a store', () => {
    it('[SYNC-1] gives back every row of a board in order, with who wrote it and when', async () => {
      const store = await open();
      await store.create(boardOf('a'));
      const rows = [rowOf(2), { ...rowOf(3), userId: null, personId: null, origin: 'repair' as const }];
      expect(await store.append([{ boardId: 'a', rows, claims: [] }])).toEqual({
        ok: true,
        value: ['committed'],
      });
      const { rows: loaded, seq, title, derivedTo } = await load(store, 'a');
      expect(loaded.map((row) => ({ ...row, bytes: new Uint8Array(row.bytes) }))).toEqual([
        rowOf(1),
        ...rows,
      ]);
      expect({ seq, title, derivedTo }).toEqual({ seq: 3, title: 'a', derivedTo: 0 });
    });

    it('[SYNC-2] keeps the sequence of a board without a hole and without a double', async () => {
      const store = await open();
      await store.create(boardOf('a'));
      for (const rows of [[rowOf(1, 'another')], [rowOf(3)], [rowOf(2), rowOf(4)]]) {
        expect(await store.append([{ boardId: 'a', rows, claims: [] }])).toMatchObject({
          value: ['out-of-order'],
        });
      }
      expect(await texts(store, 'a')).toEqual(['row 1']);
    });

    it('[SYNC-47] takes a group again whose answer was lost, once, and nothing else in its place', async () => {
      const store = await open();
      await store.create(boardOf('a'));
      const part = { boardId: 'a', rows: [rowOf(2), rowOf(3)], claims: [{ clientId: 500, userId: 'u1' }] };
      for (let n = 0; n < 2; n++) expect(await store.append([part])).toMatchObject({ value: ['committed'] });
      expect(await texts(store, 'a')).toEqual(['row 1', 'row 2', 'row 3']);
      const others = [
        [rowOf(2), rowOf(3, 'another')],
        [rowOf(2), { ...rowOf(3), userId: 'u2' }],
        [rowOf(2), { ...rowOf(3), userId: null }],
        [{ ...rowOf(2), at: 1 }, rowOf(3)],
        [rowOf(2)],
        [rowOf(2), rowOf(3), rowOf(4)],
      ];
      for (const rows of others) {
        expect(await store.append([{ ...part, rows }])).toMatchObject({ value: ['out-of-order'] });
      }
      expect(await texts(store, 'a')).toEqual(['row 1', 'row 2', 'row 3']);
    });

    it('[SYNC-3] commits the other boards of a group when one part is refused', async () => {
      const store = await open();
      for (const id of ['a', 'b']) await store.create(boardOf(id));
      const group = [
        { boardId: 'a', rows: [rowOf(7)], claims: [] },
        { boardId: 'gone', rows: [rowOf(1)], claims: [] },
        { boardId: 'b', rows: [rowOf(2)], claims: [] },
      ];
      expect(await store.append(group)).toMatchObject({
        value: ['out-of-order', 'no-such-board', 'committed'],
      });
      expect([await texts(store, 'a'), await texts(store, 'b')]).toEqual([['row 1'], ['row 1', 'row 2']]);
    });

    it('[SYNC-4] keeps a client id for its first user, and undoes the whole part of anyone else', async () => {
      const store = await open();
      await store.create({ ...boardOf('a'), claims: [{ clientId: 500, userId: 'u1' }] });
      const mine = { boardId: 'a', rows: [rowOf(2)], claims: [{ clientId: 500, userId: 'u1' }] };
      expect(await store.append([mine])).toMatchObject({ value: ['committed'] });
      const theirs = [
        { clientId: 501, userId: 'u2' },
        { clientId: 500, userId: 'u2' },
      ];
      const part = { boardId: 'a', rows: [rowOf(3)], claims: theirs };
      expect(await store.append([part])).toMatchObject({ value: ['claimed-by-another'] });
      expect((await load(store, 'a')).claims).toEqual([{ clientId: 500, userId: 'u1' }]);
      expect((await load(store, 'a')).seq).toBe(2);
    });

    it('[SYNC-73] makes a board once', async () => {
      const store = await open();
      expect(await store.create(boardOf('a'))).toEqual({ ok: true, value: undefined });
      const made = await load(store, 'a');
      const again = boardOf('a', [rowOf(1, 'something else'), rowOf(2)]);
      expect(await store.create(again)).toEqual({ ok: false, reason: 'id-taken' });
      expect(await load(store, 'a')).toEqual(made);
      expect(await store.load('b')).toEqual({ ok: false, reason: 'no-such-board' });
    });

    it('[SYNC-5] loads from the newest snapshot and the rows after it', async () => {
      const store = await open();
      await store.create(boardOf('a', [rowOf(1), rowOf(2), rowOf(3)]));
      const bytes = new TextEncoder().encode('all of 1 and 2');
      await store.putSnapshot('a', { seq: 2, at: 9, packed: bytes });
      const { snapshot, rows } = await load(store, 'a');
      expect(snapshot && { ...snapshot, bytes: new Uint8Array(snapshot.bytes) }).toEqual({ seq: 2, bytes });
      expect(rows.map(({ seq }) => seq)).toEqual([3]);
    });

    it('names the boards from whose rows nothing was derived yet', async () => {
      const store = await open();
      await store.create(boardOf('a'));
      expect(await store.underived()).toEqual({ ok: true, value: ['a'] });
    });

    it('answers closed after it was closed, and does not hang', async () => {
      const store = await open();
      await store.create(boardOf('a'));
      await store.close();
      expect(await store.load('a')).toEqual({ ok: false, reason: 'closed' });
    });
  });
}
