import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Command } from '../commands/command.ts';
import { addCards, newBoard, replicaOf, run } from '../testing/boards.ts';
import { putsAwayOnly } from './puts-away-only.ts';

function boardWithTask(): Y.Doc {
  const doc = newBoard();
  addCards(doc, 'todo', 'a', 'b');
  run(
    doc,
    { type: 'card.set', id: 'a', fields: { owner: 'anna' } },
    { type: 'check.add', cardId: 'a', id: 'step', text: 'A step' },
  );
  return doc;
}

/** What one replica did, as another that has not taken it in sees it. */
function judged(doc: Y.Doc, work: (replica: Y.Doc) => void): boolean {
  const replica = replicaOf(doc, 2000);
  const before = Y.encodeStateVector(replica);
  work(replica);
  const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(replica, before));
  return putsAwayOnly(
    doc,
    structs.filter((struct) => struct instanceof Y.Item),
  );
}

const away: Command[][] = [
  [{ type: 'card.archive', id: 'a' }],
  [
    { type: 'card.archive', id: 'a' },
    { type: 'card.archive', id: 'b' },
  ],
  [{ type: 'column.archive', id: 'doing' }],
  [{ type: 'label.archive', id: 'red' }],
  [{ type: 'check.remove', cardId: 'a', id: 'step' }],
  [{ type: 'card.set', id: 'a', fields: { owner: undefined } }],
];
const more: Command[][] = [
  [{ type: 'card.add', columnId: 'todo', title: 'One more' }],
  [{ type: 'card.set', id: 'a', fields: { title: 'Another title' } }],
  [{ type: 'card.move', id: 'a', columnId: 'done' }],
  [
    { type: 'card.archive', id: 'b' },
    { type: 'card.set', id: 'a', fields: { owner: 'ben' } },
  ],
];

describe('what only puts away', () => {
  it.each(away)('[SYNC-85] is archiving and clearing: %j', (...commands) => {
    expect(judged(boardWithTask(), (replica) => run(replica, ...commands))).toBe(true);
  });

  it.each(more)('[SYNC-85] is nothing else: %j', (...commands) => {
    expect(judged(boardWithTask(), (replica) => run(replica, ...commands))).toBe(false);
  });

  it('[SYNC-85] is archiving again what was brought back, by then or in the same stroke', () => {
    const doc = boardWithTask();
    const again: Command[] = [
      { type: 'card.archive', id: 'a' },
      { type: 'card.restore', id: 'a' },
      { type: 'card.archive', id: 'a' },
    ];
    expect(judged(doc, (replica) => run(replica, ...again))).toBe(true);
    for (const command of again.slice(0, 2)) run(doc, command);
    expect(judged(doc, (replica) => run(replica, again[2]!))).toBe(true);
  });

  it('[SYNC-85] is no other value under that name, and no such name elsewhere', () => {
    const doc = boardWithTask();
    const card = (replica: Y.Doc) => replica.getMap('cards').get('a') as Y.Map<unknown>;
    expect(judged(doc, (replica) => card(replica).set('archived', 'x'.repeat(1_000)))).toBe(false);
    expect(judged(doc, (replica) => replica.getMap('cards').set('archived', true))).toBe(false);
    expect(judged(doc, (replica) => card(replica).set('other', true))).toBe(false);
  });
});
