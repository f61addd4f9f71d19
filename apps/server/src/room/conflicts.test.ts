import { BOARD_ROOTS, decodeUpdate, encodeFrame, LIMITS, type DecodedUpdate } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  madeDeep,
  madeOfDeletions,
  madeOfMarks,
  madeToConflict,
  madeToCut,
  madeToGoBack,
  madeToWalkBack,
} from '../testing/hostile/costly-updates.ts';
import { done } from '../testing/done.ts';
import { boardIn } from '../testing/test-server.ts';
import { TestRooms, type TestClient } from '../testing/test-room.ts';
import { mayConflict } from './conflicts.ts';
import { CountedIntake } from '../examination/counted-intake.ts';
import { KnownClocks } from './known-clocks.ts';
import { Levels } from './levels.ts';
import { movesMuch } from './moved-by.ts';

const linesOf = (client: TestClient): Y.XmlFragment => {
  const [card] = client.doc.getMap('cards').values();
  return (card as Y.Map<unknown>).get('description') as Y.XmlFragment;
};

function decoded(update: Uint8Array): DecodedUpdate {
  const read = decodeUpdate(update, BOARD_ROOTS, LIMITS.clientClock);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

/** Whether a document is copied to count what an update would cost. */
function needsCounting(doc: Y.Doc, update: Uint8Array): boolean {
  const [clocks, read] = [new KnownClocks(doc), decoded(update)];
  return done(mayConflict(doc, clocks, read)) || done(movesMuch(doc, clocks, read)) !== 'no';
}

/** Whether it costs no more than work does. */
function takesInCheaply(doc: Y.Doc, update: Uint8Array): boolean {
  return new CountedIntake(doc).takeIn(update) !== null;
}

function linesIn(doc: Y.Doc, cardId = 'x'): Y.XmlFragment {
  const lines = new Y.XmlFragment();
  const card = new Y.Map<unknown>();
  doc.getMap('cards').set(cardId, card);
  card.set('description', lines);
  return lines;
}

const paragraphOf = (text: string): Y.XmlElement => {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  return paragraph;
};

describe('an update that is made to cost time', () => {
  const COSTS = 'costs too much';
  it.each<[string, { first: Uint8Array | null; update: Uint8Array }, string]>([
    ['letters that all stand at one place', madeToConflict(5_000, 3_000), COSTS],
    ['a key that is written thousands of times', { first: null, update: madeToGoBack(5_000, 3_000) }, COSTS],
    [
      'a key that is put before itself thousands of times',
      { first: null, update: madeToWalkBack(5_000, 3_000) },
      COSTS,
    ],
    ['a text that is cut into thousands of pieces', madeToCut(5_000, 40_000), COSTS],
    ['thousands of deletions in one text', madeOfDeletions(5_000, 80_000), COSTS],
    ['changes a hundred levels deep', madeDeep(5_000, 8_000), 'too-deep'],
  ])('[SYNC-76] %s: ends its socket and is kept by nobody', async (_what, { first, update }, why) => {
    const test = await TestRooms.withBoard();
    const [anna, eve] = [await test.join('anna'), await test.join('eve')];
    if (first) eve.send({ kind: 'update', update: first });
    await anna.settle();
    const edits = (): unknown[] =>
      (test.store.boards.get('plan')?.rows ?? []).filter(({ origin }) => origin === 'edit');
    const before = edits();
    eve.sendBytes(encodeFrame({ kind: 'update', update }));
    await test.flush();
    expect([eve.socket.closed, eve.socket.why]).toEqual(['malformed', why]);
    await anna.settle();
    expect(edits()).toEqual(before);
    anna.add('Goes on');
    anna.checkpoint(1);
    await anna.settle();
    expect(anna.answered).toEqual([1]);
  });

  it('[SYNC-76] hundreds of tasks that are moved in one stroke need no counting', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    const add = Array.from(
      { length: 200 },
      (_, n) => ({ type: 'card.add', columnId: 'todo', title: `${n}` }) as const,
    );
    const added = anna.make(...add);
    const live = new Y.Doc();
    Y.applyUpdate(live, Y.encodeStateAsUpdate(anna.doc));
    const moves = boardIn(anna.doc).cards.map(
      ({ id }) => ({ type: 'card.move', id, columnId: 'todo' }) as const,
    );
    const moved = anna.make(...moves.toReversed());
    for (const update of [added, moved]) expect(needsCounting(live, update)).toBe(false);
  });

  it('[SYNC-76] thousands of lines that came one after the other, of one page or of two in turn, need no counting', () => {
    const doc = new Y.Doc();
    const lines = linesIn(doc);
    for (let n = 0; n < 2_000; n++) {
      doc.clientID = 5_000 + (n % 2);
      lines.insert(n, [paragraphOf(`Line ${n}`)]);
    }
    expect(needsCounting(new Y.Doc(), Y.encodeStateAsUpdate(doc))).toBe(false);
  });

  it('[SYNC-76] what is queued is in the way of what comes, though nobody can see it in the document yet', async () => {
    const test = await TestRooms.withBoard();
    const eve = await test.join('eve');
    const { first, update } = madeToConflict(5_000, 100);
    const { update: more } = madeToConflict(5_000, 3_000);
    for (const bytes of [first, update, more]) eve.send({ kind: 'update', update: bytes });
    await test.flush();
    expect([eve.socket.closed, eve.socket.why]).toEqual(['malformed', COSTS]);
  });

  it('[SYNC-76] where what is in the document already is cut into thousands of pieces, nothing is copied to count them', () => {
    const judge = (pieces: number): string => {
      const { first, update } = madeToCut(5_000, pieces);
      const board = new Y.Doc();
      Y.applyUpdate(board, first);
      return done(movesMuch(board, new KnownClocks(board), decoded(update)));
    };
    expect([50, 40_000, 160_000].map(judge)).toEqual(['no', 'perhaps', 'surely']);
  });

  it('[SYNC-76] whoever comes back and names tens of thousands of deletions that are known is no one who cuts', () => {
    const { first, update } = madeOfDeletions(5_000, 20_000);
    const away = new Y.Doc();
    for (const bytes of [first, update]) Y.applyUpdate(away, bytes);
    const board = new Y.Doc();
    Y.applyUpdate(board, Y.encodeStateAsUpdate(away));
    // meanwhile the whole text was deleted, and what was many pieces is one
    board.getMap<Y.Map<unknown>>('cards').get('x')?.delete('text');
    away.clientID = 6_000;
    away.getMap('meta').set('title', 'Back');
    const returning = Y.encodeStateAsUpdate(away, Y.encodeStateVector(board));
    expect([...decoded(returning).deleteRanges.values()].flat().length).toBeGreaterThan(10_000);
    expect(needsCounting(board, returning)).toBe(false);
  });

  it('[SYNC-76] someone who comes back with a value for each of thousands of tasks, which others changed ten times, is taken', () => {
    const tasks = 6_500;
    const away = new Y.Doc();
    const setAll = (doc: Y.Doc, value: string): void =>
      doc.transact(() => {
        for (const card of doc.getMap<Y.Map<unknown>>('cards').values()) card.set('title', value);
      });
    away.transact(() => {
      for (let n = 0; n < tasks; n++) away.getMap('cards').set(`c${n}`, new Y.Map([['title', 'Plan']]));
    });
    const board = new Y.Doc();
    Y.applyUpdate(board, Y.encodeStateAsUpdate(away));
    for (let n = 0; n < 10; n++) {
      board.clientID = 5_000 + (n % 2);
      setAll(board, `Changed ${n}`);
    }
    away.clientID = 9_000;
    setAll(away, 'Back');
    const returning = Y.encodeStateAsUpdate(away, Y.encodeStateVector(board));
    expect(needsCounting(board, returning)).toBe(true);
    expect(takesInCheaply(board, returning)).toBe(true);
    expect(board.getMap<Y.Map<unknown>>('cards').get('c1')?.get('title')).toBe('Back');
  });

  it('[SYNC-76] who replaced eighteen thousand words in long descriptions, in months without a network, is taken', () => {
    const board = new Y.Doc();
    board.clientID = 5_000;
    const text = 'plan the week '.repeat(230);
    board.transact(() => {
      for (let n = 0; n < 300; n++) linesIn(board, `c${n}`).insert(0, [paragraphOf(text)]);
    });
    const away = new Y.Doc();
    Y.applyUpdate(away, Y.encodeStateAsUpdate(board));
    away.clientID = 6_000;
    for (const card of away.getMap<Y.Map<unknown>>('cards').values()) {
      const [paragraph] = (card.get('description') as Y.XmlFragment).toArray();
      const words = (paragraph as Y.XmlElement).get(0) as Y.XmlText;
      for (let at = 5; at < 60 * 50; at += 50) {
        words.delete(at, 4);
        words.insert(at, 'work');
      }
    }
    const returning = Y.encodeStateAsUpdate(away, Y.encodeStateVector(board));
    expect(decoded(returning).items.length).toBeGreaterThanOrEqual(18_000);
    const [clocks, read] = [new KnownClocks(board), decoded(returning)];
    expect(done(movesMuch(board, clocks, read))).not.toBe('surely');
    expect(done(new Levels(board, clocks).standingOf(read))).not.toBeNull();
    expect(takesInCheaply(board, returning)).toBe(true);
    expect(Y.encodeStateVector(board)).toEqual(Y.encodeStateVector(away));
  });

  it('[SYNC-76] four hundred lines each that two people put to the top of one description are taken', () => {
    const start = new Y.Doc();
    linesIn(start);
    const sides = [6_000, 5_000].map((clientID) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(start));
      doc.clientID = clientID;
      const lines = doc.getMap<Y.Map<unknown>>('cards').get('x')?.get('description') as Y.XmlFragment;
      for (let n = 0; n < 400; n++) lines.insert(0, [paragraphOf(`Line ${n}`)]);
      return Y.encodeStateAsUpdate(doc);
    });
    for (const [first, second] of [sides, sides.toReversed()]) {
      const board = new Y.Doc();
      for (const update of [first, second]) if (update) expect(takesInCheaply(board, update)).toBe(true);
    }
  });

  it('[SYNC-76] a thousand changes in the middle of what one import brought are taken', () => {
    const doc = new Y.Doc();
    doc.clientID = 5_000;
    doc.transact(() => {
      const lines = linesIn(doc);
      for (let n = 0; n < 26_000; n++) lines.insert(n, [paragraphOf('Plan')]);
    });
    const board = new Y.Doc();
    Y.applyUpdate(board, Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(doc);
    doc.clientID = 6_000;
    const lines = (doc.getMap<Y.Map<unknown>>('cards').get('x') as Y.Map<unknown>).get('description');
    doc.transact(() => {
      for (const [n, paragraph] of (lines as Y.XmlFragment).toArray().entries()) {
        if (n < 1_000) ((paragraph as Y.XmlElement).get(0) as Y.XmlText).insert(2, 'ne');
      }
    });
    const update = Y.encodeStateAsUpdate(doc, before);
    expect(takesInCheaply(board, update)).toBe(true);
    expect(Y.encodeStateVector(board)).toEqual(Y.encodeStateVector(doc));
  });

  it.each([
    ['marks that no editor has', madeOfMarks(5_000, 3_000).update, 'unknown-mark'],
    [
      'deletions that do not stand in order',
      madeOfDeletions(5_000, 3_000, 'back to front').update,
      'disordered-deletions',
    ],
  ])('[SYNC-88] %s end their socket', async (_what, update, why) => {
    const test = await TestRooms.withBoard();
    const eve = await test.join('eve');
    eve.send({ kind: 'update', update });
    await test.flush();
    expect([eve.socket.closed, eve.socket.why]).toEqual(['malformed', why]);
  });

  it('[SYNC-76] what two people wrote at one place, hundreds of lines each, is taken and is the same for both', async () => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    anna.run({ type: 'card.add', columnId: 'todo', title: 'Plan', description: 'First' });
    await anna.settle();
    await ben.settle();
    const write = (client: TestClient, name: string): Uint8Array => {
      const before = Y.encodeStateVector(client.doc);
      for (let line = 0; line < 150; line++) {
        const paragraph = new Y.XmlElement('paragraph');
        linesOf(client).insert(0, [paragraph]);
        paragraph.push([new Y.XmlText(`${name} ${line}`)]);
      }
      for (let line = 0; line < 150; line++) {
        linesOf(client).insert(linesOf(client).length, [new Y.XmlText(`${name} ${line}`)]);
      }
      return Y.encodeStateAsUpdate(client.doc, before);
    };
    const updates = [write(anna, 'Anna'), write(ben, 'Ben')] as const;
    anna.send({ kind: 'update', update: updates[0] });
    ben.send({ kind: 'update', update: updates[1] });
    await anna.settle();
    await ben.settle();
    expect([anna.socket.closed, ben.socket.closed]).toEqual([null, null]);
    const fresh = await test.join('fresh');
    expect(boardIn(fresh.doc)).toEqual(boardIn(anna.doc));
    expect(boardIn(fresh.doc)).toEqual(boardIn(ben.doc));
    expect(linesOf(fresh).length).toBe(601);
  });
});
