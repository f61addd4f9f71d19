import { ok } from '@taktboard/protocol';
import { shareBoard } from '@taktboard/reports';
import { describe, expect, it } from 'vitest';
import { LiveFeed, type Viewer } from './live-feed.ts';
import type { OpenShare } from './shares.ts';

const SHARE: OpenShare = {
  id: 'share',
  boardId: 'board',
  title: 'Shared',
  language: 'en',
  rules: {
    columns: null,
    labels: null,
    hides: { descriptions: true, comments: true, people: 'hidden', estimates: true },
  },
  salt: 'salt',
  embedOrigins: [],
  passwordHash: null,
  expiresAt: null,
  feeds: false,
};

function scene() {
  let title = 'First';
  let reads = 0;
  let isBroken = false;
  const begun = Promise.withResolvers<null>();
  const feed = new LiveFeed({
    share: SHARE,
    look: { language: 'en', view: 'page' },
    epoch: 'epoch',
    async read() {
      reads += 1;
      const meta = { schema: 1, title: 'Board', zone: 'UTC', workdays: [1, 2, 3, 4, 5] };
      const column = { id: 'todo', name: 'To do', rank: 'a', kind: 'backlog' as const };
      const lists = { contributors: [], labels: [], dependsOn: [], assets: [], links: [], checklist: [] };
      const card = { id: 'a', title, columnId: 'todo', rank: 'a', description: '', ...lists };
      begun.resolve(null);
      await Promise.resolve();
      if (isBroken) throw new Error('the disk is away');
      return ok(
        shareBoard({
          board: { meta, columns: [column], cards: [card], labels: [], views: [], problems: [] },
          people: [],
          comments: [],
          rules: SHARE.rules,
          calendar: { workdays: [1, 2, 3, 4, 5], holidays: new Set() },
          now: Date.UTC(2026, 10, 17, 9),
          keyOf: (id) => id,
        }),
      );
    },
  });
  return {
    feed,
    begun: begun.promise,
    reads: () => reads,
    breaks: (now: boolean) => void (isBroken = now),
    async rename(to: string) {
      title = to;
      feed.outdate();
      await feed.refresh();
    },
  };
}

function viewer(buffered = 0) {
  const sent: Uint8Array[] = [];
  let ends = 0;
  const port: Viewer = {
    send: (bytes) => void sent.push(bytes),
    buffered: () => buffered,
    end: () => void (ends += 1),
  };
  return { port, sent, ends: () => ends };
}

describe('a feed', () => {
  it('[LIVE-4] projects and encodes a change once, and gives everyone the same bytes', async () => {
    const { feed, reads, rename } = scene();
    await feed.refresh();
    const [one, other] = [viewer(), viewer()];
    feed.join(one.port, 'epoch.0');
    feed.join(other.port, 'epoch.0');
    await rename('Second');
    expect(reads()).toBe(2);
    expect(new TextDecoder().decode(one.sent.at(-1))).toContain('Second');
    expect(one.sent.at(-1)).toBe(other.sent.at(-1));
  });

  it('[LIVE-4] says nothing of a change that nobody may see', async () => {
    const { feed, rename } = scene();
    await feed.refresh();
    const one = viewer();
    feed.join(one.port, 'epoch.0');
    const before = one.sent.length;
    await rename('First');
    expect(one.sent).toHaveLength(before);
  });

  it('[LIVE-4] what changes while it is read is read once more', async () => {
    const { feed, begun, reads, rename } = scene();
    const first = feed.refresh();
    await begun;
    const second = rename('Second');
    await Promise.all([first, second]);
    expect(reads()).toBe(2);
    expect(feed.shown()?.body).toContain('Second');
  });

  it('[LIVE-11] lets a line go that takes nothing, and holds up nobody else', async () => {
    const { feed, rename } = scene();
    await feed.refresh();
    const [slow, quick] = [viewer(2 * 1024 * 1024), viewer()];
    feed.join(slow.port, 'epoch.0');
    feed.join(quick.port, 'epoch.0');
    await rename('Second');
    expect(slow.ends()).toBe(1);
    expect(feed.viewers.has(slow.port)).toBe(false);
    expect(quick.ends()).toBe(0);
    expect(new TextDecoder().decode(quick.sent.at(-1))).toContain('Second');
  });

  it('[LIVE-5] gives a line that was gone for long the whole, encoded once for all of them', async () => {
    const { feed, rename } = scene();
    for (let n = 0; n < 60; n++) await rename(`Title ${n}`);
    const [one, other, near] = [viewer(), viewer(), viewer()];
    feed.join(one.port, 'epoch.1');
    feed.join(other.port, undefined);
    feed.join(near.port, 'epoch.58');
    expect(one.sent[0]).toBe(other.sent[0]);
    expect(new TextDecoder().decode(one.sent[0])).toContain('"order"');
    expect(new TextDecoder().decode(near.sent[0])).toContain('Title 59');
    expect(new TextDecoder().decode(near.sent[0])).not.toContain('"order"');
  });

  it('[LIVE-4] shows what could not be read at first as soon as it can, and nothing old for new', async () => {
    const { feed, rename, breaks } = scene();
    await feed.refresh();
    breaks(true);
    await expect(rename('Second')).rejects.toThrow('the disk is away');
    breaks(false);
    expect(await feed.refresh()).toBeNull();
    expect(feed.shown()?.body).toContain('Second');
  });
});
