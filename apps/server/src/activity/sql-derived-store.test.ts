import type { CardFacts } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { systemTimers } from '../ports.ts';
import { boardOf, rowOf } from '../store/store.contract.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { Turns } from '../turns.ts';
import type { Derived } from './derived-store.ts';
import { SqlDerivedStore } from './sql-derived-store.ts';

const BOARDS = 60;
/** Boards of one group. */
const FEW = 8;
const iso = (ms: number): string => new Date(ms).toISOString();

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

it('[SYNC-83] what is to be saved waits for the activity of a few boards, and not for that of all that wait', async () => {
  const { store, database, writePieces } = await temporaryStore();
  const ids = Array.from({ length: BOARDS }, (_, n) => `board-${n}`);
  for (const id of ids) await store.create(boardOf(id));
  const derived = new SqlDerivedStore(database, writePieces, new Turns(systemTimers));
  const written: string[] = [];
  const writing = ids.map(async (id) => {
    const result = await derived.write(id, derivedOf(`Of ${id}`));
    if (result.ok) written.push(id);
  });
  for (const seq of [2, 3]) {
    const saved = await store.append([{ boardId: 'board-19', rows: [rowOf(seq)], claims: [] }]);
    expect([saved, written.length <= seq * FEW]).toEqual([{ ok: true, value: ['committed'] }, true]);
  }
  await Promise.all(writing);
  expect(written).toEqual(ids);
  const titles = await database.selectFrom('boards').select(['id', 'title']).execute();
  expect(titles.map(({ title }) => title).toSorted()).toEqual(ids.map((id) => `Of ${id}`).toSorted());
});

describe('what is derived of a board', () => {
  const boards = ['told', 'quiet', 'behind'];
  const FACTS: CardFacts = { createdAt: 1, enteredAt: { todo: 1 }, at: 1 } as unknown as CardFacts;
  const rich: Derived = {
    ...derivedOf('Frühling „1“'),
    items: [
      { seq: 1, at: iso(1_000), by: 'anna', kind: 'card.moved', card: '__proto__', from: 'a', to: ['b', 1] },
      { seq: 1, at: iso(1_000), by: null, kind: 'card.due', card: 'b', to: null },
    ],
    facts: new Map([['__proto__', FACTS]]),
  };

  async function opened() {
    const { store, database, writePieces } = await temporaryStore();
    for (const id of boards) await store.create(boardOf(id));
    const activity = () =>
      database.selectFrom('activity').selectAll().orderBy('board_id').orderBy('seq').orderBy('n').execute();
    return {
      database,
      activity,
      derived: new SqlDerivedStore(database, writePieces, new Turns(systemTimers)),
    };
  }

  it('[SYNC-91] is read whole, some tasks at a time', async () => {
    const { database, derived } = await opened();
    const facts = new Map(Array.from({ length: 1_700 }, (_, n) => [`Ä-${n}`, { ...FACTS, n }]));
    await derived.write('told', { ...rich, facts });
    const asked: number[] = [];
    const reading = database.withPlugin({
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        asked.push(result.rows.length);
        return result;
      },
    });
    const writePieces = async () => Promise.reject(new Error('not now'));
    const read = await new SqlDerivedStore(reading, writePieces, new Turns(systemTimers)).facts('told');
    expect(read).toEqual(facts);
    expect(Math.max(...asked)).toBeLessThan(1_000);
  });

  it('[SYNC-87] is there once and as it was, however often it was written', async () => {
    const { derived, activity } = await opened();
    for (let n = 0; n < 3; n++) expect(await derived.write('told', rich)).toEqual({ ok: true });
    expect(await activity()).toEqual([
      {
        ...{ board_id: 'told', seq: 1, n: 0, at: 1_000, person_id: 'anna', kind: 'card.moved' },
        ...{ card_id: '__proto__', column_id: null, label_id: null, from_value: '"a"', to_value: '["b",1]' },
      },
      {
        ...{ board_id: 'told', seq: 1, n: 1, at: 1_000, person_id: null, kind: 'card.due' },
        ...{ card_id: 'b', column_id: null, label_id: null, from_value: null, to_value: 'null' },
      },
    ]);
    expect(await derived.facts('told')).toEqual(rich.facts);
    const later = new Map([['__proto__', { ...FACTS, at: 2 }]]);
    await derived.write('told', { ...rich, after: 1, upTo: 2, items: [], facts: later });
    expect(await derived.facts('told')).toEqual(later);
  });

  it('[SYNC-92] is written whole and in order, however much one update brought', async () => {
    const { derived, activity } = await opened();
    const count = 2_500;
    const items = Array.from({ length: count }, (_, n) => ({
      ...{ seq: 1, at: iso(1_000), by: 'anna', kind: 'card.added' as const, card: `card-${n}`, to: 'todo' },
    }));
    const facts = new Map(items.map(({ card }, n) => [card, { ...FACTS, n }]));
    expect(await derived.write('told', { ...rich, items, facts })).toEqual({ ok: true });
    expect((await activity()).map(({ n, card_id }) => [n, card_id])).toEqual(
      items.map(({ card }, n) => [n, card]),
    );
    expect(await derived.facts('told')).toEqual(facts);
  });

  it('[SYNC-87] of one that is out of step, or makes no sense, takes nothing of the others with it', async () => {
    const { derived, activity, database } = await opened();
    const results = await Promise.all([
      derived.write('quiet', derivedOf('first of all, so that the others wait')),
      derived.write('behind', { ...derivedOf('Behind'), after: 5, upTo: 6 }),
      derived.write('told', derivedOf('Told')),
      derived.write('quiet', {
        ...rich,
        after: 1,
        upTo: 2,
        items: [{ ...rich.items[0], kind: null } as never],
      }),
    ]);
    expect(results).toEqual([
      { ok: true },
      { ok: false, reason: 'out-of-step' },
      { ok: true },
      { ok: false, reason: 'refused' },
    ]);
    expect((await activity()).map(({ board_id }) => board_id)).toEqual(['quiet', 'told']);
    const marks = await database
      .selectFrom('derived')
      .select(['board_id', 'seq'])
      .orderBy('board_id')
      .execute();
    expect(marks.map(({ board_id, seq }) => [board_id, seq])).toEqual([
      ['behind', 0],
      ['quiet', 1],
      ['told', 1],
    ]);
  });
});
