import { ok } from '@taktboard/protocol';
import { shareBoard } from '@taktboard/reports';
import { describe, expect, it } from 'vitest';
import { FakeTimers } from '../testing/fake-timers.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import type { Viewer } from './live-feed.ts';
import { createLiveFeeds } from './live-feeds.ts';
import type { OpenShare } from './shares.ts';

const RULES: OpenShare['rules'] = {
  columns: null,
  labels: null,
  hides: { descriptions: true, comments: true, people: 'hidden', estimates: true },
};
const META = { schema: 1, title: 'Board', zone: 'UTC', workdays: [1, 2, 3, 4, 5] };
const COLUMN = { id: 'todo', name: 'To do', rank: 'a', kind: 'backlog' as const };
const LISTS = { contributors: [], labels: [], dependsOn: [], assets: [], links: [], checklist: [] };

function shareOf(id: string, boardId: string): OpenShare {
  const settings = { embedOrigins: [], passwordHash: null, expiresAt: null, feeds: false };
  return { id, boardId, title: 'Shared', language: 'en', rules: RULES, salt: id, ...settings };
}

/** Boards of one task each, and how often the share of each was projected. */
function scene() {
  const timers = new FakeTimers();
  const titles = new Map<string, string>();
  const projections = new Map<string, number>();
  const feeds = createLiveFeeds({
    clock: timers.clock,
    timers,
    log: new RecordingLog(),
    newEpoch: () => 'epoch',
    async read({ id, boardId }) {
      projections.set(id, (projections.get(id) ?? 0) + 1);
      const title = titles.get(boardId) ?? 'First';
      const card = { id: 'a', title, columnId: 'todo', rank: 'a', description: '', ...LISTS };
      const calendar = { workdays: [1, 2, 3, 4, 5], holidays: new Set<string>() };
      const board = { meta: META, columns: [COLUMN], cards: [card], labels: [], views: [], problems: [] };
      const now = timers.now();
      return ok(
        shareBoard({ board, people: [], comments: [], rules: RULES, calendar, now, keyOf: (key) => key }),
      );
    },
  });
  return {
    projections,
    async watch(share: OpenShare, viewers: number) {
      const all = Array.from({ length: viewers }, () => new Watcher());
      for (const viewer of all) {
        const look = { language: 'en', view: 'page' } as const;
        const followed = await feeds.follow({ share, look, since: 'epoch.0', viewer });
        if (!followed.ok) throw new Error(followed.reason);
      }
      return all;
    },
    async rename(boardId: string, title: string) {
      titles.set(boardId, title);
      feeds.changed(boardId);
      timers.turn();
      await new Promise(setImmediate);
    },
  };
}

class Watcher implements Viewer {
  readonly sent: Uint8Array[] = [];
  send(bytes: Uint8Array): void {
    this.sent.push(bytes);
  }
  buffered(): number {
    return 0;
  }
  end(): void {
    throw new Error('nobody is to go');
  }
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('what a change costs', () => {
  it('[LIVE-20] is one projection and one encoding, however many watch', async () => {
    const { watch, rename, projections } = scene();
    const viewers = await watch(shareOf('share', 'board'), 5_000);
    expect(projections.get('share')).toBe(1);
    await rename('board', 'Second');
    expect(projections.get('share')).toBe(2);
    const last = new Set(viewers.map(({ sent }) => sent.at(-1)));
    expect(last.size).toBe(1);
    expect(textOf([...last][0])).toContain('Second');
  });

  it('[LIVE-20] nothing for the shares of other boards', async () => {
    const { watch, rename, projections } = scene();
    const rooms = Array.from({ length: 500 }, (_, n) => shareOf(`share-${n}`, `board-${n}`));
    const viewers = await Promise.all(rooms.map((share) => watch(share, 10)));
    await rename('board-7', 'Second');
    expect([...projections].filter(([, count]) => count > 1)).toEqual([['share-7', 2]]);
    const heard = viewers.map(
      (all) => all.filter(({ sent }) => textOf(sent.at(-1)).includes('Second')).length,
    );
    expect(heard.filter((count) => count > 0)).toEqual([10]);
    expect(heard[7]).toBe(10);
  });
});
