import { decodeFrame, sliceDocument, type Frame } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { LogRow } from '../store/store.ts';
import { largeBoard } from '../testing/large-board.ts';
import { boardIn } from '../testing/test-server.ts';
import { Welcome, type StoredParts, type Takes } from './welcome.ts';

const EMPTY = Uint8Array.of(0);
const [NEW, STOCK]: [Takes, Takes] = [{ takesParts: true }, { takesParts: false }];

/** A live document, and what was written into it row by row. */
class Live {
  readonly doc = largeBoard(400);
  readonly rows: LogRow[] = [];
  seq = 1;

  /** @returns the update of the row */
  write(value: string): Uint8Array {
    let bytes: Uint8Array = EMPTY;
    this.doc.once('update', (update: Uint8Array) => (bytes = update));
    this.doc.getMap('meta').set('title', value);
    this.rows.push({ seq: ++this.seq, at: 1, userId: 'u', personId: 'p', origin: 'edit', bytes });
    return bytes;
  }

  snapshot(): StoredParts {
    const slices = sliceDocument(this.doc, { most: 16 * 1024 }).map((slice) =>
      Y.convertUpdateFormatV1ToV2(slice),
    );
    return { seq: this.seq, slices };
  }
}

function frameOf(bytes: Uint8Array): Frame {
  const decoded = decodeFrame(bytes);
  if (!decoded.ok) throw new Error(decoded.reason);
  return decoded.value;
}

function takeIn(doc: Y.Doc, batches: readonly (readonly Uint8Array[])[]): void {
  for (const frame of batches.flat().map(frameOf)) {
    if (frame.kind === 'part') Y.applyUpdateV2(doc, frame.update);
    if (frame.kind === 'update' || frame.kind === 'step2') Y.applyUpdate(doc, frame.update);
  }
}

function sent(welcome: Welcome, takes: Takes) {
  const steps = welcome.prepare(EMPTY, takes);
  while (!steps.next().done);
  const batches = welcome.batchesFor(EMPTY, takes);
  const frames = batches.flat().map(frameOf);
  const doc = new Y.Doc();
  takeIn(doc, batches);
  return { batches, kinds: frames.map(({ kind }) => kind), doc };
}

const count = (kinds: readonly string[], kind: string) => kinds.filter((of) => of === kind).length;

describe('who comes for the first time', () => {
  it('[SYNC-94] is sent the parts of the snapshot as they are on disk, what came since, and a Step2; others get Updates', () => {
    const live = new Live();
    const snapshot = live.snapshot();
    live.write('After the snapshot');
    const welcome = new Welcome(live.doc, { snapshot, rows: live.rows });
    welcome.committed(live.write('While it is open'), live.seq);
    const parts = sent(welcome, NEW);
    const deletions = parts.kinds.slice(snapshot.slices.length + 1, -1);
    expect(parts.kinds).toEqual([...snapshot.slices.map(() => 'part'), 'update', ...deletions, 'step2']);
    expect(new Set(deletions)).toEqual(new Set(['update']));
    expect(boardIn(parts.doc)).toEqual(boardIn(live.doc));
    expect(Y.encodeStateVector(parts.doc)).toEqual(Y.encodeStateVector(live.doc));
    const stock = sent(welcome, STOCK);
    expect([count(stock.kinds, 'part'), stock.kinds.at(-1)]).toEqual([0, 'step2']);
    expect(boardIn(stock.doc)).toEqual(boardIn(live.doc));
    for (const [takes, first] of [
      [NEW, parts],
      [STOCK, stock],
    ] as const) {
      sent(welcome, takes).batches.forEach((batch, n) => expect(batch).toBe(first.batches[n]));
    }
  });

  it('[SYNC-94] is told what was deleted, also of what its device has brought meanwhile from before', () => {
    const live = new Live();
    const older = Y.encodeStateAsUpdate(live.doc);
    live.doc.getMap('cards').delete('task-7');
    // a snapshot of a board says of what is gone that it is, and names no deletions
    const slices = live.snapshot().slices.filter((slice) => Y.decodeUpdateV2(slice).structs.length > 0);
    const welcome = new Welcome(live.doc, { snapshot: { seq: 1, slices }, rows: [] });
    for (const takes of [NEW, STOCK]) {
      const page = new Y.Doc();
      Y.applyUpdate(page, older);
      expect(page.getMap('cards').has('task-7')).toBe(true);
      takeIn(page, sent(welcome, takes).batches);
      expect(boardIn(page)).toEqual(boardIn(live.doc));
    }
  });

  it('[SYNC-94] gets the newer snapshot once one was written, and no row that is in it again', () => {
    const live = new Live();
    const welcome = new Welcome(live.doc, { snapshot: live.snapshot(), rows: [] });
    for (const title of ['One', 'Two']) welcome.committed(live.write(title), live.seq);
    const newer = live.snapshot();
    // rows go on while it is being written
    welcome.committed(live.write('Three'), live.seq);
    welcome.written(newer);
    const { batches, doc } = sent(welcome, NEW);
    expect(boardIn(doc)).toEqual(boardIn(live.doc));
    expect(batches[1]).toHaveLength(1);
    expect(frameOf(batches[1]?.[0] ?? EMPTY)).toEqual({ kind: 'update', update: live.rows.at(-1)?.bytes });
  });

  it('[SYNC-94] gets what is made of the live board where too much came since the snapshot, until there is a newer one', () => {
    const live = new Live();
    const welcome = new Welcome(live.doc, { snapshot: live.snapshot(), rows: [] });
    for (let n = 0; n < 20; n++) welcome.committed(live.write(`${n} ${'x'.repeat(16_000)}`), live.seq);
    const made = sent(welcome, NEW);
    expect(count(made.kinds, 'part')).toBe(0);
    expect(boardIn(made.doc)).toEqual(boardIn(live.doc));
    const newer = live.snapshot();
    welcome.committed(live.write('After it'), live.seq);
    welcome.written(newer);
    const parts = sent(welcome, NEW);
    expect(count(parts.kinds, 'part')).toBe(newer.slices.length);
    expect(boardIn(parts.doc)).toEqual(boardIn(live.doc));
  });

  it('[SYNC-94] is sent no snapshot that lacks rows which are not known any more', () => {
    const live = new Live();
    const welcome = new Welcome(live.doc, { snapshot: live.snapshot(), rows: [] });
    const older = live.snapshot();
    for (let n = 0; n < 20; n++) welcome.committed(live.write(`${n} ${'x'.repeat(16_000)}`), live.seq);
    welcome.written(older);
    const { kinds, doc } = sent(welcome, NEW);
    expect(count(kinds, 'part')).toBe(0);
    expect(boardIn(doc)).toEqual(boardIn(live.doc));
  });

  it('[SYNC-52] is sent no snapshot from before there were slices, which a page would take in in one piece', () => {
    const live = new Live();
    const whole = Y.encodeStateAsUpdateV2(live.doc);
    const welcome = new Welcome(live.doc, { snapshot: { seq: 1, slices: [whole] }, rows: [] });
    expect(count(sent(welcome, NEW).kinds, 'part')).toBe(0);
  });

  it('[SYNC-91] holds nobody up for thousands of short rows that came since the snapshot', () => {
    const live = new Live();
    const snapshot = live.snapshot();
    for (let n = 0; n < 1_500; n++) live.write(`${n}`);
    const welcome = new Welcome(live.doc, { snapshot, rows: live.rows });
    let pauses = 0;
    for (const steps = welcome.prepare(EMPTY, NEW); !steps.next().done;) pauses++;
    expect(pauses).toBeGreaterThan(1_500 / 32);
    expect(boardIn(sent(welcome, NEW).doc)).toEqual(boardIn(live.doc));
  });
});
