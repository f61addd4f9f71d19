import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { runCommands } from './commands/run-commands.ts';
import { undo } from './commands/undo.ts';
import { BoardProjection } from './projection/board-projection.ts';
import { CARD_VALUES, descriptionOf } from './schema/board-doc.ts';
import { CARD_VALUE_READERS } from './schema/card-values.ts';
import { isColumnKind, isId, isLabelColor } from './schema/values.ts';
import { anyAction, commandOf } from './testing/actions.ts';
import { addCards, newBoard } from './testing/boards.ts';
import { anyForgery, forge } from './testing/hostile.ts';
import { shownAfresh, shownBy } from './testing/invariants.ts';
import { seededPorts } from './testing/seeded.ts';

function forgedBoard(): Y.Doc {
  const doc = newBoard();
  addCards(doc, 'todo', 'a', 'b', 'c');
  return doc;
}

describe('a document that someone forged', () => {
  it('[DOC-21] is read as a valid board', () => {
    fc.assert(
      fc.property(fc.array(anyForgery, { maxLength: 25 }), (forgeries) => {
        const doc = forgedBoard();
        for (const forgery of forgeries) forge(doc, forgery);
        const projection = new BoardProjection(doc);
        const { cards, columns, labels, meta } = projection.snapshot();
        expect(meta.workdays.length).toBeGreaterThan(0);
        for (const column of columns) expect(isId(column.id) && isColumnKind(column.kind)).toBe(true);
        for (const label of labels) expect(isId(label.id) && isLabelColor(label.color)).toBe(true);
        for (const card of cards) {
          expect(typeof card.title === 'string' && card.title.length <= 500 && isId(card.id)).toBe(true);
          for (const key of CARD_VALUES) {
            if (card[key] !== undefined) expect(CARD_VALUE_READERS[key](card[key])).toEqual(card[key]);
          }
          const members = [...card.labels, ...card.contributors, ...card.dependsOn, ...card.assets];
          expect(members.every(isId)).toBe(true);
          expect(JSON.parse(JSON.stringify(card))).toEqual(card);
        }
        projection.destroy();
      }),
      { numRuns: 300 },
    );
  });

  it('[DOC-21] makes no command and no undo throw, and its projection keeps up', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyForgery, anyAction), { maxLength: 30 }), (turns) => {
        const doc = forgedBoard();
        const ports = seededPorts('n');
        const projection = new BoardProjection(doc);
        const inverses = [];
        for (const turn of turns) {
          if ('root' in turn) {
            forge(doc, turn);
            continue;
          }
          const command = commandOf(turn, projection.snapshot());
          const applied = command && runCommands(doc, [command], ports);
          if (applied?.ok) inverses.push(...applied.value.map(({ inverse }) => inverse));
        }
        for (const inverse of inverses.reverse()) undo(doc, inverse);
        expect(shownBy(projection)).toEqual(shownAfresh(doc));
      }),
      { numRuns: 300 },
    );
  });

  it('[DOC-21] has each of its problems listed where it stands', () => {
    const doc = forgedBoard();
    const card = doc.getMap('cards').get('a') as Y.Map<unknown>;
    card.set('title', 7);
    card.set('due', '2026-02-30');
    card.set('with:not an id', true);
    card.set('label:red', 'yes');
    card.set('after:a', true);
    (doc.getMap('cards').get('b') as Y.Map<unknown>).set('place', ['todo', '!']);
    doc.getMap('cards').set('not an id', new Y.Map());
    doc.getMap('cards').set('number', 7);
    doc.getMap('meta').set('zone', 5);
    const projection = new BoardProjection(doc);
    expect(projection.problems()).toEqual([
      { where: 'cards/a/after:a', what: 'depends-on-itself' },
      { where: 'cards/a/due', what: 'invalid' },
      { where: 'cards/a/label:red', what: 'invalid' },
      { where: 'cards/a/title', what: 'invalid' },
      { where: 'cards/a/with:not an id', what: 'bad-id' },
      { where: 'cards/b/place', what: 'unreadable-rank' },
      { where: 'cards/not an id', what: 'bad-id' },
      { where: 'cards/number', what: 'invalid' },
      { where: 'meta/zone', what: 'invalid' },
    ]);
  });

  it('[DOC-21] may call a card and a column by the names of prototypes', () => {
    const doc = newBoard();
    const applied = runCommands(
      doc,
      [
        { type: 'column.add', id: '__proto__', name: 'Proto', kind: 'active' },
        { type: 'card.add', id: 'constructor', columnId: '__proto__', title: 'C' },
        { type: 'card.add', id: '__proto__', columnId: '__proto__', title: 'P' },
        { type: 'card.label', id: '__proto__', labelId: 'red', on: true },
        { type: 'card.move', id: 'constructor', columnId: '__proto__', after: '__proto__' },
        { type: 'view.add', id: 'toString', name: 'V', filter: { constructor: 1, owner: 'anna' } },
      ],
      seededPorts('x'),
    );
    expect(applied.ok).toBe(true);
    const projection = new BoardProjection(doc);
    expect(projection.column('__proto__')?.cardIds).toEqual(['__proto__', 'constructor']);
    expect(projection.card('__proto__')?.labels).toEqual(['red']);
    expect(projection.views()[0]?.filter).toEqual({ owner: 'anna' });
    expect(descriptionOf(doc, 'constructor')).toBeDefined();
    expect(descriptionOf(doc, 'toString')).toBeUndefined();
  });

  it('[DOC-21] drops no half of a character that the wire would replace', () => {
    const doc = forgedBoard();
    runCommands(
      doc,
      [
        { type: 'card.set', id: 'a', fields: { title: 'x\ud83d', channel: '\ude00y' } },
        { type: 'card.describe', id: 'a', text: 'z\ud83d' },
      ],
      seededPorts('x'),
    );
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(shownAfresh(other)).toEqual(shownAfresh(doc));
  });
});
