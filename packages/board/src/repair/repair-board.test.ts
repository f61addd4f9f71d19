import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BoardProjection } from '../projection/board-projection.ts';
import { addCards, docOf, newBoard, replicaOf, run, sync } from '../testing/boards.ts';
import { anyForgery, forge } from '../testing/hostile.ts';
import { misplacedCards } from '../testing/invariants.ts';
import { boardOf, cardOf } from '../testing/reads.ts';
import { repairBoard } from './repair-board.ts';

const rawCard = (doc: Y.Doc, id: string): Y.Map<unknown> => doc.getMap('cards').get(id) as Y.Map<unknown>;

/** A board on the server (client id 1) and on a person's machine, brought into the same wrong state. */
function brokenBoard(breakIt: (doc: Y.Doc) => void): { server: Y.Doc; person: Y.Doc } {
  const first = newBoard(5000);
  addCards(first, 'todo', 'a', 'b', 'c');
  breakIt(first);
  return { server: replicaOf(first, 1), person: replicaOf(first, 2000) };
}

describe('repairBoard', () => {
  it('[DOC-12] leaves a good board and an empty document untouched', () => {
    const doc = newBoard(1);
    addCards(doc, 'todo', 'a', 'b');
    run(
      doc,
      { type: 'card.set', id: 'a', fields: { owner: 'anna', blocked: { reason: '' }, channel: 'mail' } },
      { type: 'card.label', id: 'a', labelId: 'red', on: true },
      { type: 'check.add', cardId: 'a', text: 'k' },
      { type: 'link.add', cardId: 'a', url: 'https://example.org', title: 'x' },
      { type: 'view.add', name: 'v', filter: { a: 1 } },
      { type: 'column.archive', id: 'todo' },
    );
    const before = Y.encodeStateAsUpdate(doc);
    expect(repairBoard(doc)).toBe(0);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    expect(repairBoard(docOf(1))).toBe(0);
  });

  it('[DOC-12] puts any forged document right, in one go, with what it showed still shown', () => {
    fc.assert(
      fc.property(fc.array(anyForgery, { minLength: 1, maxLength: 15 }), (forgeries) => {
        const doc = newBoard(1);
        addCards(doc, 'todo', 'a', 'b', 'c');
        for (const forgery of forgeries) forge(doc, forgery);
        const before = boardOf(doc);
        repairBoard(doc);
        const after = boardOf(doc);
        if (after.meta.schema > 1) return;
        expect(repairBoard(doc)).toBe(0);
        // what stands under no id at all may hold somebody's work, and is left where it is
        expect(after.problems.filter(({ what }) => what !== 'bad-id')).toEqual([]);
        expect(after.cards.map(({ id }) => id).sort()).toEqual(before.cards.map(({ id }) => id).sort());
        const projection = new BoardProjection(doc);
        expect(misplacedCards(doc, projection)).toEqual([]);
        projection.destroy();
      }),
      { numRuns: 400 },
    );
  });

  it('[DOC-6] gives way to what a person wrote at the same time', () => {
    const { server, person } = brokenBoard((doc) => {
      rawCard(doc, 'a').set('place', ['nowhere', 'a0']);
      rawCard(doc, 'b').set('title', 7);
      rawCard(doc, 'c').set('due', 'soon');
    });
    expect(repairBoard(server)).toBe(3);
    run(
      person,
      { type: 'card.move', id: 'a', columnId: 'done' },
      { type: 'card.set', id: 'b', fields: { title: 'Mine' } },
      { type: 'card.set', id: 'c', fields: { due: '2026-12-24' } },
    );
    sync(server, person);
    for (const doc of [server, person]) {
      expect(cardOf(doc, 'a').columnId).toBe('done');
      expect(cardOf(doc, 'b').title).toBe('Mine');
      expect(cardOf(doc, 'c').due).toBe('2026-12-24');
    }
    expect(repairBoard(server)).toBe(0);
  });

  it('[DOC-6] gives way to a move when it ranks tied cards anew', () => {
    const { server, person } = brokenBoard((doc) => {
      for (const id of ['a', 'b', 'c']) rawCard(doc, id).set('place', ['todo', 'a0']);
    });
    expect(repairBoard(server)).toBe(2);
    run(person, { type: 'card.move', id: 'c', columnId: 'todo', after: null });
    const moved = cardOf(person, 'c').rank;
    sync(server, person);
    expect(cardOf(server, 'c').rank).toBe(moved);
    expect(boardOf(server).cards.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('[DOC-12] comes to rest at once when two servers repair the same board apart', () => {
    fc.assert(
      fc.property(fc.array(anyForgery, { minLength: 1, maxLength: 15 }), (forgeries) => {
        const { server, person } = brokenBoard((doc) => {
          for (const forgery of forgeries) forge(doc, forgery);
        });
        const other = person;
        other.clientID = 2;
        repairBoard(server);
        repairBoard(other);
        sync(server, other);
        expect(boardOf(server)).toEqual(boardOf(other));
        expect([repairBoard(server), repairBoard(other)]).toEqual([0, 0]);
      }),
      { numRuns: 200 },
    );
  });

  it('[DOC-13] shortens a title that is too long and begins the description with the rest', () => {
    const { server } = brokenBoard((doc) => {
      run(doc, { type: 'card.describe', id: 'a', text: 'As it was' });
      rawCard(doc, 'a').set('title', `${'x'.repeat(499)}😀 and the rest`);
    });
    repairBoard(server);
    const { title, description } = cardOf(server, 'a');
    expect(title).toBe('x'.repeat(499));
    expect(description).toBe('😀 and the rest\nAs it was');
  });

  it('saves the text in a value of the wrong type', () => {
    const { server } = brokenBoard((doc) => {
      rawCard(doc, 'a').set('title', new Y.Text('a text'));
      rawCard(doc, 'a').set('description', 'plain\ntext');
      rawCard(doc, 'b').set('blocked', { reason: 'r'.repeat(600) });
      rawCard(doc, 'c').delete('description');
    });
    repairBoard(server);
    expect(cardOf(server, 'a')).toMatchObject({ title: 'a text', description: 'plain\ntext' });
    expect(cardOf(server, 'b').blocked).toEqual({ reason: 'r'.repeat(500) });
    run(server, { type: 'card.describe', id: 'c', text: 'can be written again' });
    expect(cardOf(server, 'c').description).toBe('can be written again');
  });

  it('[DOC-17] gives a board without a done column one, or the archived one back', () => {
    const { server } = brokenBoard((doc) => {
      (doc.getMap('columns').get('done') as Y.Map<unknown>).set('kind', 'active');
    });
    repairBoard(server, { done: 'Fertig' });
    expect(boardOf(server).columns.at(-1)).toMatchObject({ id: 'done-2', name: 'Fertig', kind: 'done' });
    const archived = brokenBoard((doc) => {
      (doc.getMap('columns').get('done') as Y.Map<unknown>).set('archived', true);
    });
    repairBoard(archived.server);
    expect(boardOf(archived.server).columns).toHaveLength(3);
    expect(boardOf(archived.server).columns.at(-1)).not.toHaveProperty('archived');
  });

  it('[DOC-14] leaves a document of a newer schema alone', () => {
    const { server } = brokenBoard((doc) => {
      doc.getMap('meta').set('schema', 2);
      rawCard(doc, 'a').set('title', 7);
    });
    expect(repairBoard(server)).toBe(0);
  });

  it('[DOC-15] keeps fields that it does not know', () => {
    const { server } = brokenBoard((doc) => {
      rawCard(doc, 'a').set('mood', { of: 'the future' });
      rawCard(doc, 'a').set('title', 7);
    });
    repairBoard(server);
    run(server, { type: 'card.set', id: 'a', fields: { title: 'Set' } });
    expect(rawCard(server, 'a').get('mood')).toEqual({ of: 'the future' });
  });
});
