import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { addCards, newBoard, replicaOf, run, sync } from '../testing/boards.ts';
import type { Command } from '../commands/command.ts';
import { seededRandom } from '../testing/seeded.ts';
import { BoardProjection } from './board-projection.ts';
import { readProjection } from './read-projection.ts';
import type { Topic } from './topics.ts';

const TOPICS: Topic[] = ['meta', 'columns', 'labels', 'views', 'archived', 'any'];

/** Every topic that was told of, in order of names. */
function listenTo(projection: BoardProjection): () => string[] {
  const told = new Set<string>();
  const topics = [
    ...TOPICS,
    ...projection.columnIds().map((id): Topic => `column:${id}`),
    ...projection.snapshot().cards.map(({ id }): Topic => `card:${id}`),
  ];
  for (const topic of topics) projection.subscribe(topic, () => told.add(topic));
  return () => {
    const topicsTold = [...told].sort();
    told.clear();
    return topicsTold;
  };
}

function boardWithCards(): { doc: Y.Doc; projection: BoardProjection } {
  const doc = newBoard();
  addCards(doc, 'todo', 'a', 'b', 'c');
  addCards(doc, 'doing', 'd');
  return { doc, projection: new BoardProjection(doc) };
}

describe('BoardProjection', () => {
  it('[DOC-18] tells of a remote move two columns and one card, and nobody else', () => {
    const { doc, projection } = boardWithCards();
    const other = replicaOf(doc, 2000);
    const told = listenTo(projection);
    run(other, { type: 'card.move', id: 'b', columnId: 'doing' });
    sync(doc, other);
    expect(told()).toEqual(['any', 'card:b', 'column:doing', 'column:todo']);
  });

  it.each<[string[], Parameters<typeof run>[1]]>([
    [['any', 'card:a'], { type: 'card.set', id: 'a', fields: { title: 'New' } }],
    [['any', 'card:a'], { type: 'card.describe', id: 'a', text: 'new' }],
    [['any', 'card:a'], { type: 'check.add', cardId: 'a', text: 'new' }],
    [['any', 'archived', 'card:a', 'column:todo'], { type: 'card.archive', id: 'a' }],
    [['any', 'column:todo'], { type: 'card.add', columnId: 'todo', title: 'new' }],
    [['any', 'column:todo', 'columns'], { type: 'column.set', id: 'todo', fields: { name: 'new' } }],
    [['any', 'meta'], { type: 'board.set', fields: { title: 'new' } }],
    [['any', 'labels'], { type: 'label.set', id: 'red', fields: { name: 'new' } }],
    [['any', 'views'], { type: 'view.add', name: 'new', filter: {} }],
    [[], { type: 'card.set', id: 'a', fields: { title: 'A' } }],
  ])('[DOC-18] tells %j of %j', (expected, command) => {
    const { doc, projection } = boardWithCards();
    const told = listenTo(projection);
    run(doc, command);
    expect(told()).toEqual(expected);
  });

  it('[DOC-18] keeps everything else the same object', () => {
    const { doc, projection } = boardWithCards();
    const before = projection.snapshot();
    const column = projection.column('done');
    const ids = projection.columnIds();
    const labels = projection.labels();
    run(doc, { type: 'card.move', id: 'b', columnId: 'doing' });
    expect(projection.card('a')).toBe(before.cards[0]);
    expect(projection.card('b')).not.toBe(before.cards[1]);
    expect(projection.column('done')).toBe(column);
    expect(projection.columnIds()).toBe(ids);
    expect(projection.labels()).toBe(labels);
    expect(projection.snapshot()).not.toBe(before);
    expect(projection.snapshot()).toBe(projection.snapshot());
    expect(projection.columns()).toBe(projection.columns());
    expect(before.cards.map(({ id, columnId }) => `${id} ${columnId}`)).toEqual([
      'a todo',
      'b todo',
      'c todo',
      'd doing',
    ]);
  });

  it.each([1, 3, 40])(
    '[DOC-18] is the board as it is when nobody listens and it is read after every %i changes',
    (changesARead) => {
      const { doc, projection } = boardWithCards();
      const random = seededRandom(changesARead);
      const some = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
      const kinds = projection.columns().map(({ id, kind }) => [id, kind]);
      expect(kinds.map(([id]) => projection.bareColumn(id!)?.kind)).toEqual(kinds.map(([, kind]) => kind));
      for (let n = 1; n <= 120; n++) {
        const id = some([...doc.getMap('cards').keys()]);
        const columnId = some(['todo', 'doing', 'done']);
        const command = some<Command>([
          { type: 'card.add', columnId, title: `task ${n}`, id: `new-${n}` },
          { type: 'card.move', id, columnId },
          { type: 'card.move', id, columnId },
          { type: 'card.archive', id },
          { type: 'card.restore', id },
          { type: 'card.set', id, fields: { title: `${n}` } },
          { type: some(['column.archive', 'column.restore']), id: 'doing' },
        ]);
        run(doc, command);
        if (n % 17 === 0) doc.getMap('cards').delete(id);
        if (n % changesARead !== 0) continue;
        const fresh = new BoardProjection(doc);
        expect(projection.column(columnId)).toEqual(fresh.column(columnId));
        expect(projection.archivedCards()).toEqual(fresh.archivedCards());
        expect(projection.columns()).toEqual(fresh.columns());
        expect(projection.snapshot()).toEqual(fresh.snapshot());
      }
    },
  );

  it('[DOC-18] tells whoever comes of nothing that was there before', () => {
    const { doc, projection } = boardWithCards();
    run(doc, { type: 'card.archive', id: 'a' });
    const told: string[] = [];
    for (const topic of ['archived', 'column:todo', 'column:doing'] as const) {
      projection.subscribe(topic, () => told.push(topic));
    }
    run(doc, { type: 'card.set', id: 'd', fields: { title: 'New' } });
    run(doc, { type: 'card.add', columnId: 'doing', title: 'e' });
    expect(told).toEqual(['column:doing']);
  });

  it('keeps the cards of a column the same array when one of them only changes inside', () => {
    const { doc, projection } = boardWithCards();
    const cardIds = projection.column('todo')?.cardIds;
    run(doc, { type: 'card.set', id: 'a', fields: { owner: 'anna' } });
    expect(projection.column('todo')?.cardIds).toBe(cardIds);
    run(doc, { type: 'column.set', id: 'todo', fields: { name: 'new' } });
    expect(projection.column('todo')?.cardIds).toBe(cardIds);
  });

  it('[DOC-19] shows cards of an unknown column in the first column in use, and lists them', () => {
    const { doc, projection } = boardWithCards();
    const card = doc.getMap('cards').get('d') as Y.Map<unknown>;
    card.set('place', ['nowhere', 'Zz']);
    expect(projection.column('todo')?.cardIds).toEqual(['d', 'a', 'b', 'c']);
    expect(projection.card('d')?.columnId).toBe('todo');
    expect(projection.problems()).toEqual([{ where: 'cards/d/place', what: 'unknown-column' }]);
    run(doc, { type: 'column.archive', id: 'todo' });
    expect(projection.column('doing')?.cardIds).toEqual(['d']);
    run(doc, { type: 'column.add', id: 'nowhere', name: 'Here now', kind: 'active' });
    expect(projection.column('nowhere')?.cardIds).toEqual(['d']);
    expect(projection.problems()).toEqual([]);
  });

  it('[DOC-19] shows them in a column of their own where every other one is archived', () => {
    const { doc, projection } = boardWithCards();
    (doc.getMap('cards').get('d') as Y.Map<unknown>).set('place', ['nowhere', 'a0']);
    const columns = doc.getMap<Y.Map<unknown>>('columns');
    for (const id of ['todo', 'doing', 'done']) columns.get(id)?.set('archived', true);
    const [first] = projection.columns();
    expect(first).toMatchObject({ id: 'no-column', name: '', cardIds: ['d'] });
    expect(projection.column('todo')?.cardIds).toEqual(['a', 'b', 'c']);
    columns.get('done')?.delete('archived');
    expect(projection.column('no-column')).toBeUndefined();
    expect(projection.column('done')?.cardIds).toEqual(['d']);
  });

  it('lists archived cards, and keeps those of an archived column', () => {
    const { doc, projection } = boardWithCards();
    run(
      doc,
      { type: 'card.archive', id: 'd' },
      { type: 'column.archive', id: 'todo' },
      { type: 'card.archive', id: 'b' },
    );
    expect(projection.archivedCards()).toEqual(['b', 'd']);
    expect(projection.column('todo')).toMatchObject({ archived: true, cardIds: ['a', 'c'] });
  });

  it('tells nothing any more once it is destroyed or a subscription has ended', () => {
    const { doc, projection } = boardWithCards();
    const listener = vi.fn<() => void>();
    const stop = projection.subscribe('any', listener);
    projection.subscribe('any', listener);
    stop();
    run(doc, { type: 'board.set', fields: { title: '1' } });
    expect(listener).toHaveBeenCalledTimes(1);
    projection.destroy();
    run(doc, { type: 'board.set', fields: { title: '2' } });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(projection.meta().title).toBe('1');
  });

  it('[SYNC-91] is the same when a large board is read some tasks at a time, and follows its document from then on', () => {
    const { doc } = boardWithCards();
    doc.transact(() => {
      const card = { type: 'card.add', columnId: 'todo', title: 'One of many' } as const;
      run(doc, ...Array.from({ length: 5_000 }, (): Command => card));
      run(doc, { type: 'card.archive', id: 'a' }, { type: 'column.archive', id: 'doing' });
    });
    doc.getMap<Y.Map<unknown>>('cards').get('b')?.set('place', ['nowhere', 'a0']);
    const steps = readProjection(doc);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count += 1;
    const projection = step.value;
    expect(count).toBeGreaterThan(10);
    const same = (): void => {
      const afresh = new BoardProjection(doc);
      expect(projection.snapshot()).toEqual(afresh.snapshot());
      expect(projection.archivedCards()).toEqual(afresh.archivedCards());
      expect(projection.columns()).toEqual(afresh.columns());
    };
    same();
    run(doc, { type: 'card.move', id: 'c', columnId: 'doing' }, { type: 'card.restore', id: 'a' });
    same();
  });

  it('[SYNC-92] is the same when what thousands of changes left is put in order in between', () => {
    const { doc, projection } = boardWithCards();
    const before = projection.columns();
    const cards = doc.getMap<Y.Map<unknown>>('cards');
    const random = seededRandom(7);
    for (let slice = 0; slice < 12; slice += 1) {
      doc.transact(() => {
        for (let n = 0; n < 400; n += 1) {
          const card = new Y.Map<unknown>();
          cards.set(`${slice}-${n}`, card);
          const column = ['todo', 'doing', 'nowhere'][n % 3];
          card.set('place', [column, `a${Math.floor(random() * 1_000)}`]);
          if (n % 50 === 0) card.set('archived', true);
        }
        // of what came in earlier slices some goes, and some moves
        for (let n = 0; slice > 0 && n < 30; n += 1) cards.delete(`${slice - 1}-${n}`);
        for (let n = 30; slice > 0 && n < 60; n += 1)
          cards.get(`${slice - 1}-${n}`)?.set('place', ['done', 'a0']);
      });
      if (slice % 3 === 2) projection.columnIds();
    }
    const afresh = new BoardProjection(doc);
    expect(projection.columns()).toEqual(afresh.columns());
    expect(projection.columns()).not.toBe(before);
    expect(projection.archivedCards()).toEqual(afresh.archivedCards());
    expect(projection.snapshot()).toEqual(afresh.snapshot());
  });

  it('reads an empty document as an empty board without problems', () => {
    const projection = new BoardProjection(new Y.Doc());
    expect(projection.snapshot()).toEqual({
      meta: { schema: 0, title: '', zone: 'UTC', workdays: [1, 2, 3, 4, 5] },
      columns: [],
      cards: [],
      labels: [],
      views: [],
      problems: [],
    });
  });
});
