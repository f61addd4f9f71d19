import { beforeEach, describe, expect, it } from 'vitest';
import { TabLink, type TabChannel } from './tab-link.ts';
import { TestLive } from './testing/kept-device.ts';

/** All that is posted, heard by every other end at once. */
class Air {
  readonly ends: TabChannel[] = [];
  posted = 0;
  deaf = new Set<TabChannel>();

  end(): TabChannel {
    const end: TabChannel = {
      onmessage: null,
      postMessage: (message) => {
        this.posted += 1;
        if (this.posted > 50) throw new Error('the tabs do not come to rest');
        const data = structuredClone(message);
        for (const other of this.ends)
          if (other !== end && !this.deaf.has(other)) other.onmessage?.({ data } as MessageEvent<unknown>);
      },
      close: () => undefined,
    };
    this.ends.push(end);
    return end;
  }
}

let air: Air;
beforeEach(() => (air = new Air()));

function tab() {
  const live = new TestLive();
  const channel = air.end();
  const acknowledged: unknown[] = [];
  const link = new TabLink({
    ...sides(live),
    channel,
    onChanged: (counts) => void acknowledged.push(counts),
  });
  return { live, link, channel, acknowledged, write: (key: string) => link.edited(live.write(key, key)) };
}

const sides = (live: TestLive) => ({
  doc: live.doc,
  checkpoints: live.checkpoints,
  changes: live.changes,
  origin: live.origin,
  mayWrite: () => live.mayWrite(),
});

describe('[OFF-3] one’s own tabs', () => {
  it('have what each of them writes, and count it once', () => {
    const [one, two] = [tab(), tab()];
    one.write('a');
    two.write('b');
    one.write('c');
    for (const { live } of [one, two]) {
      expect(Object.keys(live.texts).toSorted()).toEqual(['a', 'b', 'c']);
      expect(live.checkpoints.waiting).toBe(3);
    }
  });

  it('are all told what the server has answered for', () => {
    const [one, two] = [tab(), tab()];
    one.write('a');
    two.write('b');
    const n = two.live.checkpoints.send();
    two.link.acknowledged(two.live.checkpoints.answered(n));
    expect(one.live.checkpoints.waiting).toBe(0);
    expect(one.acknowledged.at(-1)).toEqual(
      new Map([
        [one.live.doc.clientID, 1],
        [two.live.doc.clientID, 1],
      ]),
    );
  });

  it('give one that is opened later what it lacks, and get what they lack', () => {
    const one = tab();
    one.write('a');
    const late = tab();
    late.live.write('from the device', 'b');
    late.link.ask();
    expect(Object.keys(late.live.texts).toSorted()).toEqual(['a', 'from the device']);
    expect(Object.keys(one.live.texts).toSorted()).toEqual(['a', 'from the device']);
    expect(late.live.checkpoints.waiting).toBe(2);
    expect(one.live.checkpoints.waiting).toBe(2);
  });

  it('claim nothing that they have missed, and ask for it', () => {
    const [one, two] = [tab(), tab()];
    air.deaf.add(two.channel);
    one.write('missed');
    air.deaf.clear();
    one.write('heard');
    expect(Object.keys(two.live.texts).toSorted()).toEqual(['heard', 'missed']);
    expect(two.live.checkpoints.countOf(one.live.doc.clientID)).toBe(2);
  });

  it('post nothing where they may only watch, and take nothing in', () => {
    const [one, two] = [tab(), tab()];
    one.live.writes = false;
    one.write('not mine to write');
    expect(two.live.texts).toEqual({});
    two.write('b');
    expect(Object.keys(one.live.texts)).toEqual(['not mine to write']);
    two.link.ask();
    expect(two.live.texts).toEqual({ b: 'b' });
  });

  it('pass over what they do not understand', () => {
    const one = tab();
    for (const data of [null, 'hello', { kind: 'edit' }, { kind: 'have', update: 'no bytes', edits: [] }])
      one.channel.onmessage?.({ data } as MessageEvent<unknown>);
    const torn = { kind: 'edit', clientId: 5, n: 1, update: new Uint8Array([1, 1, 1]) };
    one.channel.onmessage?.({ data: torn } as MessageEvent<unknown>);
    expect(one.live.checkpoints.waiting).toBe(0);
    expect(one.live.texts).toEqual({});
  });
});
