import { describe, expect, it } from 'vitest';
import { addCards, newBoard, run } from '../testing/boards.ts';
import { boardOf, cardIds, cardOf } from '../testing/reads.ts';

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
});
