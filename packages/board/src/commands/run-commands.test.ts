import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BoardProjection } from '../projection/board-projection.ts';
import type { Card, PlainBoard } from '../schema/plain-board.ts';
import { addCards, docOf, newBoard, replicaOf, run, sync } from '../testing/boards.ts';
import { seededPorts } from '../testing/seeded.ts';
import type { Command, CommandFault } from './command.ts';
import { createBoard } from './create-board.ts';
import { runCommands } from './run-commands.ts';

function boardOf(doc: Y.Doc): PlainBoard {
  const projection = new BoardProjection(doc);
  const board = projection.snapshot();
  projection.destroy();
  return board;
}

function cardOf(doc: Y.Doc, id: string): Card {
  const card = boardOf(doc).cards.find((other) => other.id === id);
  if (!card) throw new Error(`no card ${id}`);
  return card;
}

function cardIds(doc: Y.Doc, columnId: string): string[] {
  return boardOf(doc).cards.flatMap((card) => (card.columnId === columnId ? [card.id] : []));
}

function faultOf(doc: Y.Doc, ...commands: Command[]): CommandFault | 'none' {
  const result = runCommands(doc, commands, seededPorts('f'));
  return result.ok ? 'none' : result.reason.fault;
}

describe('createBoard', () => {
  it('makes a board without problems, its columns in the order given', () => {
    const board = boardOf(newBoard());
    expect(board.problems).toEqual([]);
    expect(board.columns.map((column) => column.name)).toEqual(['To do', 'Doing', 'Done']);
    expect(board.meta).toEqual({
      schema: 1,
      title: 'Campaigns',
      zone: 'Europe/Berlin',
      region: 'DE-BY',
      workdays: [1, 2, 3, 4, 5],
    });
  });

  it('leaves a board alone that is there already, and makes none of nonsense', () => {
    const given = { title: 'X', zone: 'UTC', workdays: [1], columns: [{ name: 'A', kind: 'done' as const }] };
    expect(createBoard(newBoard(), given, seededPorts('x'))).toEqual({ ok: false, reason: 'not-empty' });
    const doc = docOf(1000);
    expect(createBoard(doc, { ...given, title: ' ' }, seededPorts('x'))).toEqual({
      ok: false,
      reason: 'invalid-value',
    });
    expect(Y.encodeStateAsUpdate(doc)).toHaveLength(2);
  });
});

describe('runCommands', () => {
  it('adds a card with everything that it was given', () => {
    const doc = newBoard();
    run(doc, {
      type: 'card.add',
      id: 'a',
      columnId: 'todo',
      title: '  Write\nthe brief ',
      description: 'First\r\nSecond',
      owner: 'anna',
      due: '2026-12-01T09:00',
      priority: 'high',
      estimate: 2.5,
      blocked: { reason: 'waits for legal' },
      labels: ['red'],
      contributors: ['ben', 'anna'],
    });
    expect(cardOf(doc, 'a')).toMatchObject({
      title: 'Write the brief',
      columnId: 'todo',
      description: 'First\nSecond',
      owner: 'anna',
      due: '2026-12-01T09:00',
      priority: 'high',
      estimate: 2.5,
      blocked: { reason: 'waits for legal' },
      labels: ['red'],
      contributors: ['anna', 'ben'],
    });
  });

  it('sets, clears and leaves values, and edits sets, links and checklists', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a', 'b');
    run(
      doc,
      {
        type: 'card.set',
        id: 'a',
        fields: { title: 'New', owner: 'anna', due: '2026-12-01', milestone: true },
      },
      { type: 'card.set', id: 'a', fields: { due: null, channel: 'mail', stage: '' } },
      { type: 'card.label', id: 'a', labelId: 'blue', on: true },
      { type: 'card.contributor', id: 'a', personId: 'ben', on: true },
      { type: 'card.dependency', id: 'a', dependsOn: 'b', on: true },
      { type: 'card.asset', id: 'a', assetId: 'pic', on: true },
      { type: 'card.asset', id: 'a', assetId: 'pic', on: false },
      { type: 'card.describe', id: 'a', text: 'text' },
      { type: 'link.add', cardId: 'a', id: 'l', url: 'https://example.org', title: 'Example' },
      { type: 'check.add', cardId: 'a', id: 'k1', text: 'one' },
      { type: 'check.add', cardId: 'a', id: 'k2', text: 'two', done: true, owner: 'ben', due: '2026-12-02' },
      { type: 'check.set', cardId: 'a', id: 'k1', fields: { text: 'ONE', done: true, owner: 'anna' } },
      { type: 'check.set', cardId: 'a', id: 'k2', fields: { due: null } },
      { type: 'check.move', cardId: 'a', id: 'k2', after: null },
      { type: 'check.add', cardId: 'a', id: 'k3', text: 'three', after: 'k2', before: 'k1' },
    );
    const card = cardOf(doc, 'a');
    expect(card).toMatchObject({
      title: 'New',
      owner: 'anna',
      milestone: true,
      channel: 'mail',
      description: 'text',
      labels: ['blue'],
      contributors: ['ben'],
      dependsOn: ['b'],
      assets: [],
      links: [{ id: 'l', url: 'https://example.org', title: 'Example' }],
    });
    expect(card).not.toHaveProperty('due');
    expect(card).not.toHaveProperty('stage');
    expect(card.checklist.map(({ id, text, done, owner, due }) => ({ id, text, done, owner, due }))).toEqual([
      { id: 'k2', text: 'two', done: true, owner: 'ben', due: undefined },
      { id: 'k3', text: 'three', done: false, owner: undefined, due: undefined },
      { id: 'k1', text: 'ONE', done: true, owner: 'anna', due: undefined },
    ]);
    run(doc, { type: 'link.remove', cardId: 'a', id: 'l' }, { type: 'check.remove', cardId: 'a', id: 'k2' });
    expect(cardOf(doc, 'a')).toMatchObject({ links: [], checklist: [{ id: 'k3' }, { id: 'k1' }] });
  });

  it('edits columns, labels, views and the board', () => {
    const doc = newBoard();
    run(
      doc,
      { type: 'column.add', id: 'review', name: 'Review', kind: 'review', before: 'done', wipLimit: 2 },
      { type: 'column.set', id: 'doing', fields: { name: 'In work', wipLimit: null } },
      { type: 'column.move', id: 'todo', after: 'doing' },
      { type: 'column.archive', id: 'review' },
      { type: 'label.add', id: 'q4', name: 'Q4', color: 'teal' },
      { type: 'label.set', id: 'red', fields: { name: 'Rot', color: 'orange' } },
      { type: 'label.archive', id: 'blue' },
      { type: 'view.add', id: 'mine', name: 'Mine', filter: { owner: 'anna' } },
      { type: 'view.add', id: 'late', name: 'Late', filter: {} },
      { type: 'view.set', id: 'mine', fields: { filter: { owner: 'ben' } } },
      { type: 'view.remove', id: 'late' },
      { type: 'board.set', fields: { title: 'Plan', region: null, workdays: [7, 1], zone: 'Europe/Vienna' } },
    );
    const board = boardOf(doc);
    expect(board.columns.map(({ id, name, archived }) => [id, name, archived])).toEqual([
      ['doing', 'In work', undefined],
      ['todo', 'To do', undefined],
      ['review', 'Review', true],
      ['done', 'Done', undefined],
    ]);
    expect(board.columns[0]).not.toHaveProperty('wipLimit');
    expect(board.labels).toEqual([
      { id: 'blue', name: 'Blue', color: 'blue', archived: true },
      { id: 'q4', name: 'Q4', color: 'teal' },
      { id: 'red', name: 'Rot', color: 'orange' },
    ]);
    expect(board.views).toEqual([{ id: 'mine', name: 'Mine', filter: { owner: 'ben' } }]);
    expect(board.meta).toEqual({ schema: 1, title: 'Plan', zone: 'Europe/Vienna', workdays: [1, 7] });
    run(doc, { type: 'column.restore', id: 'review' }, { type: 'label.restore', id: 'blue' });
    expect(boardOf(doc).columns[2]).not.toHaveProperty('archived');
  });

  it('[DOC-7] carries out all of a batch or nothing', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a');
    const before = Y.encodeStateAsUpdate(doc);
    const result = runCommands(
      doc,
      [
        { type: 'card.add', id: 'b', columnId: 'todo', title: 'B' },
        { type: 'card.move', id: 'a', columnId: 'done' },
        { type: 'card.set', id: 'b', fields: { due: '2026-02-30' } },
      ],
      seededPorts('x'),
    );
    expect(result).toEqual({ ok: false, reason: { index: 2, fault: 'invalid-value' } });
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('[DOC-7] lets a command name what an earlier one of its batch makes, in one transaction', () => {
    const doc = newBoard();
    let transactions = 0;
    doc.on('afterTransaction', () => transactions++);
    const applied = run(
      doc,
      { type: 'label.add', id: 'new', name: 'New', color: 'pink' },
      { type: 'column.add', id: 'later', name: 'Later', kind: 'backlog' },
      { type: 'card.add', id: 'x', columnId: 'later', title: 'X', labels: ['new'] },
      { type: 'card.add', columnId: 'later', title: 'Y', before: 'x' },
      { type: 'check.add', cardId: 'x', id: 'k', text: 'k' },
      { type: 'check.set', cardId: 'x', id: 'k', fields: { done: true } },
      { type: 'board.set', fields: { title: 'Z' } },
    );
    expect(transactions).toBe(1);
    const made = applied[3]?.id;
    expect(made).toBeTruthy();
    expect(applied.at(-1)?.id).toBeNull();
    expect(cardIds(doc, 'later')).toEqual([made, 'x']);
  });

  it('says what is wrong with a command', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a', 'b');
    run(doc, { type: 'card.dependency', id: 'a', dependsOn: 'b', on: true });
    const faults: [CommandFault, Command][] = [
      ['no-such-card', { type: 'card.move', id: 'none', columnId: 'todo' }],
      ['no-such-card', { type: 'card.move', id: 'a', columnId: 'todo', after: 'none' }],
      ['no-such-column', { type: 'card.move', id: 'a', columnId: 'none' }],
      ['no-such-column', { type: 'column.move', id: 'todo', after: 'none' }],
      ['no-such-label', { type: 'card.label', id: 'a', labelId: 'none', on: true }],
      ['no-such-view', { type: 'view.remove', id: 'none' }],
      ['no-such-item', { type: 'check.remove', cardId: 'a', id: 'none' }],
      ['no-such-link', { type: 'link.remove', cardId: 'a', id: 'none' }],
      ['id-taken', { type: 'card.add', id: 'a', columnId: 'todo', title: 'A' }],
      ['id-taken', { type: 'column.add', id: 'todo', name: 'A', kind: 'active' }],
      ['depends-on-itself', { type: 'card.dependency', id: 'a', dependsOn: 'a', on: true }],
      ['depends-on-itself', { type: 'card.dependency', id: 'b', dependsOn: 'a', on: true }],
      ['last-done-column', { type: 'column.archive', id: 'done' }],
      ['last-done-column', { type: 'column.set', id: 'done', fields: { kind: 'active' } }],
    ];
    for (const [fault, command] of faults) expect([command, faultOf(doc, command)]).toEqual([command, fault]);
  });

  it.each<Command>([
    { type: 'card.add', columnId: 'todo', title: ' \n ' },
    { type: 'card.add', columnId: 'todo', title: 'x'.repeat(501) },
    { type: 'card.add', columnId: 'todo', title: 'x', contributors: ['not an id'] },
    { type: 'card.add', columnId: 'todo', title: 'x', id: 'not an id' },
    { type: 'card.set', id: 'a', fields: { due: '2026-11-31' } },
    { type: 'card.set', id: 'a', fields: { start: '2026-11-01T10:00' } },
    { type: 'card.set', id: 'a', fields: { estimate: -1 } },
    { type: 'card.set', id: 'a', fields: { owner: 'not an id' } },
    { type: 'card.set', id: 'a', fields: { blocked: { reason: 'x'.repeat(501) } } },
    { type: 'card.describe', id: 'a', text: 'x'.repeat(100_001) },
    { type: 'link.add', cardId: 'a', url: 'javascript:alert(1)', title: 'x' },
    { type: 'check.add', cardId: 'a', text: '' },
    { type: 'column.add', name: 'x', kind: 'done', wipLimit: 1.5 },
    { type: 'label.add', name: 'x'.repeat(101), color: 'red' },
    { type: 'view.add', name: 'x', filter: { a: Number.NaN } },
    { type: 'board.set', fields: { workdays: [] } },
    { type: 'board.set', fields: { zone: 'not a zone' } },
  ])('[DOC-16] refuses a value that makes no sense: %j', (command) => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a');
    expect(faultOf(doc, command)).toBe('invalid-value');
  });

  it('[DOC-8] drops a card between the neighbours that were seen, whatever a filter hid between them', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a', 'hidden1', 'hidden2', 'b', 'c');
    run(doc, { type: 'card.move', id: 'c', columnId: 'todo', after: 'a', before: 'b' });
    const ids = cardIds(doc, 'todo');
    expect(ids.indexOf('c')).toBeGreaterThan(ids.indexOf('a'));
    expect(ids.indexOf('c')).toBeLessThan(ids.indexOf('b'));
    run(doc, { type: 'card.move', id: 'c', columnId: 'todo', after: null });
    expect(cardIds(doc, 'todo')[0]).toBe('c');
    run(doc, { type: 'card.move', id: 'c', columnId: 'todo' });
    expect(cardIds(doc, 'todo').at(-1)).toBe('c');
  });

  it('[DOC-8] writes nothing but the place of the card that was moved', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a', 'b', 'c');
    const changed: string[] = [];
    doc.getMap('cards').observeDeep((events) => {
      for (const event of events) changed.push(...event.path.map(String), ...event.keys.keys());
    });
    run(doc, { type: 'card.move', id: 'c', columnId: 'doing', after: null });
    expect(changed).toEqual(['c', 'place']);
  });

  it('[DOC-8] writes nothing at all when a card is dropped where it was', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a', 'b', 'c');
    const before = Y.encodeStateVector(doc);
    run(
      doc,
      { type: 'card.move', id: 'b', columnId: 'todo', after: 'a', before: 'c' },
      { type: 'card.move', id: 'c', columnId: 'todo' },
      { type: 'card.set', id: 'a', fields: { title: 'A', owner: null } },
      { type: 'card.restore', id: 'a' },
    );
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it('[DOC-4] keeps both a move and an edit of one card', () => {
    const one = newBoard();
    addCards(one, 'todo', 'a');
    const other = replicaOf(one, 2000);
    run(one, { type: 'card.move', id: 'a', columnId: 'doing' });
    run(other, { type: 'card.set', id: 'a', fields: { title: 'Edited', due: '2026-12-24' } });
    run(other, { type: 'card.describe', id: 'a', text: 'Written' });
    sync(one, other);
    for (const doc of [one, other]) {
      expect(cardOf(doc, 'a')).toMatchObject({
        columnId: 'doing',
        title: 'Edited',
        due: '2026-12-24',
        description: 'Written',
      });
    }
  });

  it('[DOC-4] keeps moves of two different cards by two people', () => {
    const one = newBoard();
    addCards(one, 'todo', 'a', 'b');
    const other = replicaOf(one, 2000);
    run(one, { type: 'card.move', id: 'a', columnId: 'doing' });
    run(other, { type: 'card.move', id: 'b', columnId: 'done' });
    sync(one, other);
    expect([cardOf(one, 'a').columnId, cardOf(one, 'b').columnId]).toEqual(['doing', 'done']);
  });

  it('[DOC-5] keeps what others write to a card or item that was archived or removed meanwhile', () => {
    const one = newBoard();
    addCards(one, 'todo', 'a');
    run(one, { type: 'check.add', cardId: 'a', id: 'k', text: 'k' });
    const other = replicaOf(one, 2000);
    const removed = run(
      one,
      { type: 'check.remove', cardId: 'a', id: 'k' },
      { type: 'card.archive', id: 'a' },
    );
    expect(removed).toHaveLength(2);
    run(other, { type: 'card.set', id: 'a', fields: { title: 'Edited' } });
    run(other, { type: 'check.set', cardId: 'a', id: 'k', fields: { text: 'edited' } });
    sync(one, other);
    expect(cardOf(one, 'a')).toMatchObject({ archived: true, title: 'Edited', checklist: [] });
    run(one, { type: 'card.restore', id: 'a' });
    expect(cardOf(one, 'a')).not.toHaveProperty('archived');
  });

  it('[DOC-14] writes nothing to a document of a newer schema', () => {
    const doc = newBoard();
    doc.getMap('meta').set('schema', 2);
    expect(faultOf(doc, { type: 'board.set', fields: { title: 'X' } })).toBe('newer-schema');
  });

  it('[DOC-7] does in one batch what the same commands do one by one', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const anyMove = fc.record({
      type: fc.constant('card.move' as const),
      id: fc.constantFrom(...ids),
      columnId: fc.constantFrom('todo', 'doing'),
      after: fc.constantFrom(undefined, null, ...ids),
      before: fc.constantFrom(undefined, null, ...ids),
    });
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 12 }), (moves) => {
        const [together, apart] = [newBoard(), newBoard()];
        for (const doc of [together, apart]) addCards(doc, 'todo', ...ids);
        runCommands(together, moves, seededPorts('x'));
        const ports = seededPorts('x');
        for (const move of moves) runCommands(apart, [move], ports);
        expect(boardOf(together)).toEqual(boardOf(apart));
      }),
    );
  });

  it('takes a batch of thousands in bounded time, order kept', () => {
    const doc = newBoard();
    const ids = Array.from({ length: 3000 }, (_, index) => `c${index}`);
    addCards(doc, 'todo', ...ids);
    expect(cardIds(doc, 'todo')).toEqual(ids);
  });
});
