import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { keptBoards, readBoard, removeBoard } from '../device/board-database.ts';
import { compactKept } from './compact-kept.ts';
import { KeptBoard, type DocCopy, type Kept } from './kept-board.ts';
import { freshDevice, TestLive } from './testing/kept-device.ts';

const KEY = { personId: 'anna', boardId: 'spring' };
let device: ReturnType<typeof freshDevice>;

beforeEach(() => {
  device = freshDevice();
});

interface Opened {
  kept: KeptBoard;
  live: TestLive;
  taken: Kept[];
}

async function open(): Promise<Opened> {
  const live = new TestLive();
  const taken: Kept[] = [];
  const copy: DocCopy = {
    take: (found) => {
      taken.push(found);
      for (const update of found.updates) Y.applyUpdate(live.doc, update, live.origin);
    },
    encode: () => Y.encodeStateAsUpdate(live.doc),
    waiting: () => live.checkpoints.ranges(),
  };
  const kept = new KeptBoard(KEY, device.ports, compactKept);
  await kept.open(copy);
  return { kept, live, taken };
}

const settled = (kept: KeptBoard) => vi.waitFor(() => expect(kept.state.get().kind).toBe('kept'));
const rows = () => readBoard(KEY, (db) => db.getAll('updates'));
/** Runs what has been put off, once. */
const passTime = () => {
  for (const run of device.timers.splice(0)) run();
};

describe('[OFF-1] a board on the device', () => {
  it('gives back what was done, and which changes the server has not answered for', async () => {
    const first = await open();
    first.kept.edited(first.live.write('a', '1'));
    first.kept.edited(first.live.write('b', '2'));
    first.kept.edited(first.live.write('c', '3'));
    first.kept.acknowledged(new Map([[first.live.doc.clientID, 1]]));
    await settled(first.kept);
    const second = await open();
    expect(second.live.texts).toEqual({ a: '1', b: '2', c: '3' });
    expect(second.taken[0]?.waiting).toEqual([{ clientId: first.live.doc.clientID, from: 2, to: 3 }]);
    // no two changes begin at once
    expect(second.taken[0]?.since).toBe(1_001);
  });

  it('has an edit in the hands of the browser before the page could end', async () => {
    const first = await open();
    first.kept.edited(first.live.write('a', 'last words'));
    first.kept.close();
    const second = await open();
    expect(second.live.texts).toEqual({ a: 'last words' });
    expect(second.taken[0]?.waiting).toHaveLength(1);
  });

  it('keeps what came from the server together, and before an edit that stands on it', async () => {
    const { kept, live } = await open();
    const other = new TestLive();
    kept.received(other.write('a', '1').update);
    kept.received(other.write('b', '2').update);
    expect(await rows()).toEqual([]);
    kept.edited(live.write('c', '3'));
    await settled(kept);
    expect(await rows()).toHaveLength(3);
  });

  it('keeps nothing twice when a change is answered for', async () => {
    const { kept, live } = await open();
    kept.edited(live.write('a', '1'));
    kept.acknowledged(new Map([[live.doc.clientID, 1]]));
    await settled(kept);
    expect(await rows()).toHaveLength(1);
    expect(await readBoard(KEY, (db) => db.count('waiting'))).toBe(0);
  });
});

describe('[OFF-2] what is written stays in proportion to what was changed', () => {
  const big = (n: number) => `${n}`.repeat(40_000);

  it('writes the change alone, and one whole row once the changes outweigh it', async () => {
    const { kept, live } = await open();
    for (let n = 0; n < 9; n++) kept.edited(live.write('same', big(n)));
    await settled(kept);
    expect(await rows()).toHaveLength(9);
    passTime();
    await vi.waitFor(async () => expect(await rows()).toHaveLength(1));
    const [whole] = await rows();
    // of nine values written over one another one is left
    expect(whole?.byteLength).toBeLessThan(60_000);
    const again = await open();
    expect(again.live.texts).toEqual({ same: big(8) });
    expect(again.taken[0]?.waiting).toMatchObject([{ from: 1, to: 9 }]);
  });

  it('keeps what another tab wrote meanwhile', async () => {
    const one = await open();
    const two = await open();
    two.kept.edited(two.live.write('other', 'tab'));
    await settled(two.kept);
    for (let n = 0; n < 9; n++) one.kept.edited(one.live.write('same', big(n)));
    await settled(one.kept);
    passTime();
    await vi.waitFor(async () => expect(await rows()).toHaveLength(1));
    two.kept.edited(two.live.write('later', 'tab'));
    await settled(two.kept);
    const again = await open();
    expect(again.live.texts).toMatchObject({ other: 'tab', later: 'tab', same: big(8) });
  });

  it('keeps what is written while it is put together, and takes it for what stands behind', async () => {
    const { kept, live } = await open();
    for (let n = 0; n < 9; n++) kept.edited(live.write('same', big(n)));
    await settled(kept);
    passTime();
    kept.edited(live.write('meanwhile', 'written'));
    await settled(kept);
    await vi.waitFor(async () => expect((await rows()).length).toBeLessThan(3));
    expect((await open()).live.texts).toEqual({ same: big(8), meanwhile: 'written' });
    // not long any more: nothing is put together again
    expect(device.timers).toEqual([]);
  });

  it('does not make a board anew that was wiped meanwhile', async () => {
    expect(await compactKept({ personId: 'anna', boardId: 'wiped' })).toBeNull();
    expect(await keptBoards()).toEqual([]);
  });

  it('leaves everything as it was when it breaks off in between', async () => {
    const { kept, live } = await open();
    for (let n = 0; n < 9; n++) kept.edited(live.write(`key ${n}`, big(n)));
    await settled(kept);
    const fault = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    passTime();
    await vi.waitFor(() => expect(fault).toHaveBeenCalled());
    fault.mockRestore();
    const again = await open();
    expect(Object.keys(again.live.texts)).toHaveLength(9);
  });
});

describe('[OFF-5] a device that does not keep what it is given', () => {
  it('is told with its reason, and tried again until it does', async () => {
    const { kept, live } = await open();
    const fault = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    kept.edited(live.write('a', '1'));
    await vi.waitFor(() => expect(kept.state.get()).toEqual({ kind: 'failing', reason: 'full' }));
    kept.edited(live.write('b', '2'));
    expect(kept.state.get().kind).toBe('failing');
    fault.mockRestore();
    passTime();
    await settled(kept);
    expect((await open()).live.texts).toEqual({ a: '1', b: '2' });
  });

  it('is told where the browser keeps nothing for pages', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const { kept, live } = await open();
    expect(kept.state.get()).toEqual({ kind: 'failing', reason: 'forbidden' });
    kept.edited(live.write('a', '1'));
    expect(kept.state.get()).toEqual({ kind: 'failing', reason: 'forbidden' });
  });

  it('takes in what was kept once it can be read, however late', async () => {
    const first = await open();
    first.kept.edited(first.live.write('a', '1'));
    await settled(first.kept);
    const real = indexedDB;
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('not now', 'UnknownError');
      },
    });
    const { kept, live, taken } = await open();
    expect(taken).toEqual([]);
    vi.stubGlobal('indexedDB', real);
    passTime();
    await settled(kept);
    expect(live.texts).toEqual({ a: '1' });
  });
});

describe('[OFF-4] a database that the browser has closed', () => {
  it('is opened again, and nothing that was done meanwhile is lost', async () => {
    const { kept, live } = await open();
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    kept.edited(live.write('a', '1'));
    await vi.waitFor(() => expect(kept.state.get()).toEqual({ kind: 'failing', reason: 'closed' }));
    begin.mockRestore();
    passTime();
    await settled(kept);
    expect((await open()).live.texts).toEqual({ a: '1' });
  });

  it('is filled with the whole board when it was cleared, with what waits', async () => {
    const { kept, live } = await open();
    kept.edited(live.write('a', '1'));
    await settled(kept);
    await readBoard(KEY, (db) => Promise.all([db.clear('updates'), db.clear('waiting')]));
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    kept.edited(live.write('b', '2'));
    await vi.waitFor(() => expect(kept.state.get().kind).toBe('failing'));
    passTime();
    await settled(kept);
    const again = await open();
    expect(again.live.texts).toEqual({ a: '1', b: '2' });
    expect(again.taken[0]?.waiting).toMatchObject([{ from: 1, to: 2 }]);
  });

  it('stays away when it was removed on purpose', async () => {
    const { kept, live } = await open();
    kept.edited(live.write('a', '1'));
    await settled(kept);
    await removeBoard(KEY);
    expect(kept.state.get()).toEqual({ kind: 'nothing', why: 'removed' });
    kept.edited(live.write('b', '2'));
    expect(device.timers).toEqual([]);
    expect(await keptBoards()).toEqual([]);
  });
});
