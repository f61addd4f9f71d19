import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD_MARKS, BOARD_ROOTS, decodeUpdate } from './decode-update.ts';
import { joinClocks } from './join-clocks.ts';

const MAX = 2 ** 31 - 1;
const decode = (update: Uint8Array) => decodeUpdate(update, BOARD_ROOTS, MAX);

function docOf(clientID: number, change: (doc: Y.Doc) => void): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  doc.transact(() => change(doc));
  return doc;
}

const honest = (): Uint8Array =>
  Y.encodeStateAsUpdate(docOf(7, (doc) => doc.getMap('meta').set('title', 'Plan')));

describe('reading an update without applying it', () => {
  it('tells what it brings and what it deletes', () => {
    const doc = docOf(7, (made) => made.getMap('meta').set('title', 'One'));
    doc.getMap('meta').set('title', 'Two');
    const decoded = decode(Y.encodeStateAsUpdate(doc));
    expect(decoded).toMatchObject({ ok: true });
    if (!decoded.ok) return;
    expect([...decoded.value.structs]).toEqual([[7, { from: 0, to: 2, whole: true }]]);
    expect([...decoded.value.deletes]).toEqual([[7, 1]]);
    expect([...decoded.value.deleteRanges]).toMatchObject([[7, [{ clock: 0, len: 1 }]]]);
  });

  it.each<[string, () => Uint8Array, string]>([
    ['undecodable', () => Uint8Array.of(9, 9, 9), 'bytes that are no update'],
    ['undecodable', () => honest().slice(0, -3), 'a truncated update, which yjs would apply in part'],
    ['undecodable', () => new Uint8Array(), 'no bytes at all'],
    ['trailing-bytes', () => Uint8Array.of(...honest(), 1), 'bytes after the end, which yjs passes over'],
    [
      'unknown-root',
      () => Y.encodeStateAsUpdate(docOf(7, (doc) => doc.getMap('__proto__').set('a', 1))),
      'a root that no board has',
    ],
    [
      'wrong-root-type',
      () => Y.encodeStateAsUpdate(docOf(7, (doc) => doc.getArray('cards').push([1]))),
      'a list under the name of a map',
    ],
    [
      'wrong-root-type',
      () => Y.encodeStateAsUpdate(docOf(7, (doc) => doc.getText('meta').insert(0, 'x'))),
      'a text under the name of a map',
    ],
    [
      'sub-document',
      () => Y.encodeStateAsUpdate(docOf(7, (doc) => doc.getMap('cards').set('c', new Y.Doc()))),
      'a document inside the document',
    ],
    [
      'too-deep',
      () => Y.encodeStateAsUpdate(docOf(7, (doc) => doc.getMap('cards').set('c', listsInOneAnother(500)))),
      'a value with hundreds of lists in one another',
    ],
    ['forward-reference', forwardReference, 'a struct that stands on a later one of its own'],
  ])('[WIRE-4] refuses with %s %3$s', (reason, update) => {
    expect(decode(update())).toEqual({ ok: false, reason });
  });

  it('[SYNC-88] refuses marks that the editor of descriptions does not have', () => {
    const marked = (mark: string): Uint8Array =>
      Y.encodeStateAsUpdate(
        docOf(7, (doc) => {
          const text = new Y.XmlText('plan');
          doc.getMap('cards').set('x', text);
          text.format(0, 2, { [mark]: true });
        }),
      );
    for (const mark of BOARD_MARKS) expect(decode(marked(mark)), mark).toMatchObject({ ok: true });
    expect(decode(marked('blink'))).toEqual({ ok: false, reason: 'unknown-mark' });
  });

  it('[SYNC-88] refuses deletions that do not stand in order, or say one thing twice', () => {
    // no structs; of client 7 two ranges, each a clock and a length
    const deleting = (...ranges: number[]): Uint8Array =>
      Uint8Array.of(0, 1, 7, ranges.length / 2, ...ranges);
    expect(decode(deleting(0, 2, 2, 3))).toMatchObject({ ok: true });
    expect(decode(deleting(2, 3, 0, 2))).toEqual({ ok: false, reason: 'disordered-deletions' });
    expect(decode(deleting(0, 3, 2, 3))).toEqual({ ok: false, reason: 'disordered-deletions' });
    // one client named twice
    expect(decode(Uint8Array.of(0, 2, 7, 1, 2, 3, 7, 1, 0, 2))).toEqual({
      ok: false,
      reason: 'disordered-deletions',
    });
  });

  it('[WIRE-4] refuses clocks that no honest client reaches, of structs and of deletions', () => {
    const reaching = docOf(7, (doc) => doc.getMap('meta').set('title', 'Plan'));
    const update = Y.encodeStateAsUpdate(reaching);
    expect(decodeUpdate(update, BOARD_ROOTS, 0)).toEqual({ ok: false, reason: 'absurd-clock' });
    // no structs; one client's deletions: client 7, one range from clock 2^31 of length 1
    const deletion = Uint8Array.of(0, 1, 7, 1, 0x80, 0x80, 0x80, 0x80, 0x08, 1);
    expect(decode(deletion)).toEqual({ ok: false, reason: 'absurd-clock' });
  });
});

describe('how an update meets what is known', () => {
  const known = (clocks: Record<number, number>) => (client: number) => clocks[client] ?? 0;
  const joining = (update: Uint8Array, clocks: Record<number, number>) => {
    const decoded = decode(update);
    if (!decoded.ok) throw new Error(decoded.reason);
    return joinClocks(decoded.value, known(clocks));
  };

  function three(): { whole: Uint8Array; last: Uint8Array } {
    const doc = docOf(7, (made) => made.getMap('meta').set('a', 1));
    doc.getMap('meta').set('b', 2);
    const before = Y.encodeStateVector(doc);
    doc.getMap('meta').set('c', 3);
    return { whole: Y.encodeStateAsUpdate(doc), last: Y.encodeStateAsUpdate(doc, before) };
  }

  it('joins, repeats, or leaves a gap', () => {
    const { whole, last } = three();
    expect([joining(last, { 7: 2 }), joining(last, { 7: 3 }), joining(last, { 7: 1 })]).toEqual([
      'joins',
      'repeats',
      'gap',
    ]);
    expect([joining(whole, { 7: 1 }), joining(whole, { 7: 3 }), joining(whole, {})]).toEqual([
      'joins',
      'repeats',
      'joins',
    ]);
  });

  it('[WIRE-5] sees a hole inside an update', () => {
    const { last } = three();
    const first = Y.encodeStateAsUpdate(docOf(7, (doc) => doc.getMap('meta').set('a', 1)));
    const holed = Y.mergeUpdates([first, last]);
    expect([joining(holed, {}), joining(holed, { 7: 2 })]).toEqual(['gap', 'gap']);
    expect(joining(holed, { 7: 3 })).toBe('repeats');
  });

  it('[WIRE-5] sees a deletion of what is not known', () => {
    const deletion = Uint8Array.of(0, 1, 7, 1, 0, 3);
    expect([joining(deletion, { 7: 3 }), joining(deletion, { 7: 2 })]).toEqual(['joins', 'gap']);
  });

  it('[WIRE-5] sees a struct that stands on another client’s, which is not known', () => {
    const one = docOf(7, (doc) => doc.getMap('cards').set('c', new Y.Map()));
    const two = docOf(8, (doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(one)));
    const before = Y.encodeStateVector(two);
    (two.getMap('cards').get('c') as Y.Map<unknown>).set('title', 'x');
    const update = Y.encodeStateAsUpdate(two, before);
    expect([joining(update, {}), joining(update, { 7: 1 })]).toEqual(['gap', 'joins']);
    expect(joining(Y.encodeStateAsUpdate(two), {})).toBe('joins');
  });

  it('[WIRE-5] sees two structs that stand on each other', () => {
    // clients 8 and 7, each with one struct whose left neighbour is the other's: neither could ever be taken in
    const standing = (on: number): number[] => [0x84, on, 0, 1, 0x61];
    const update = Uint8Array.of(2, 1, 8, 0, ...standing(7), 1, 7, 0, ...standing(8), 0);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    expect(doc.store.pendingStructs).not.toBeNull();
    expect(joining(update, {})).toBe('gap');
  });
});

function listsInOneAnother(levels: number): unknown {
  let list: unknown[] = [];
  for (let level = 0; level < levels; level++) list = [list];
  return list;
}

/** One client, two structs; the first one's left neighbour is the second. */
function forwardReference(): Uint8Array {
  return Uint8Array.of(1, 2, 7, 0, 0x84, 7, 1, 1, 0x61, 0x84, 7, 0, 1, 0x62, 0);
}
