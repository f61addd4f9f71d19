import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askToPersist } from '../device/ask-to-persist.ts';
import { BoardKeeper } from './board-keeper.ts';
import { freshDevice, TestLive } from './testing/kept-device.ts';

const FIRST = 10_000;

let now: number;
let timers: { at: number; run: () => void }[];
let live: TestLive;

beforeEach(() => {
  freshDevice();
  now = FIRST;
  timers = [];
  live = new TestLive();
});

async function keeper(shared = false) {
  const persist = vi.fn<() => void>();
  const after = (ms: number, run: () => void) => {
    const timer = { at: now + ms, run };
    timers.push(timer);
    return () => void (timers = timers.filter((other) => other !== timer));
  };
  const channel = { postMessage: () => undefined, close: () => undefined, onmessage: null };
  const kept = new BoardKeeper({
    key: { personId: 'anna', boardId: 'spring' },
    ports: { now: () => now, random: () => 0.5, after },
    channel,
    shared,
    compactKept: () => Promise.resolve(null),
    persist,
  });
  await kept.open(live);
  return { kept, persist };
}

function passTo(ms: number): void {
  now = FIRST + ms;
  const due = timers.filter(({ at }) => at <= now);
  timers = timers.filter(({ at }) => at > now);
  for (const { run } of due) run();
}

function acknowledge(kept: BoardKeeper, { clientId, n }: { clientId: number; n: number }): void {
  const counts = new Map([[clientId, n]]);
  live.checkpoints.cleared(counts);
  kept.acknowledged(counts);
}

describe('[OFF-13] that the device is not cleared', () => {
  it('is asked for once a change has waited for five seconds', async () => {
    const { kept, persist } = await keeper();
    kept.edited(live.write('a', '1'));
    passTo(4_999);
    expect(persist).not.toHaveBeenCalled();
    passTo(5_000);
    expect(persist).toHaveBeenCalledOnce();
    kept.close();
  });

  it('is not asked for while the server takes each change in time', async () => {
    const { kept, persist } = await keeper();
    const first = live.write('a', '1');
    kept.edited(first);
    passTo(1_000);
    acknowledge(kept, first);
    passTo(4_000);
    kept.edited(live.write('a', '2'));
    passTo(5_000);
    expect(persist).not.toHaveBeenCalled();
    passTo(9_000);
    expect(persist).toHaveBeenCalledOnce();
    kept.close();
  });

  it('is never asked for on a device that others share', async () => {
    const { kept, persist } = await keeper(true);
    kept.edited(live.write('a', '1'));
    passTo(5_000);
    expect(persist).not.toHaveBeenCalled();
    kept.close();
  });

  it('is asked of the browser once a page', () => {
    const persist = vi.fn<() => Promise<boolean>>(() => Promise.resolve(false));
    vi.stubGlobal('navigator', { storage: { persist } });
    askToPersist();
    askToPersist();
    expect(persist).toHaveBeenCalledOnce();
  });
});
