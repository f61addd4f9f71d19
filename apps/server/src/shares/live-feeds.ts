import { fail, ok, type Result } from '@taktboard/protocol';
import type { SharedBoard } from '@taktboard/reports';
import { Pace } from '../pace.ts';
import type { Clock, EventLog, Timers } from '../ports.ts';
import { LiveFeed, type Look, type Shown, type Viewer } from './live-feed.ts';
import type { OpenShare } from './shares.ts';

type Unreadable = 'no-such-board' | 'damaged' | 'not-readable';

/** Whoever looks at shares, and whom a change reaches. */
export interface LiveFeeds {
  show(share: OpenShare, look: Look): Promise<Result<Shown, Unreadable>>;
  /** @returns what ends it, or why there is nothing to follow */
  follow(joining: Joining): Promise<Result<() => void, Unreadable | 'too-many'>>;
  /** Something of this board was committed. */
  changed(boardId: string): void;
  /** What a share shows has changed: whoever comes next sees it, and whoever watches comes next at once. */
  renew(shareId: string): void;
  /** Nobody may see it any more. */
  end(shareId: string): void;
  close(): void;
}

export interface Joining {
  share: OpenShare;
  look: Look;
  since: string | undefined;
  viewer: Viewer;
}

interface Dependencies {
  read(share: OpenShare): Promise<Result<SharedBoard, Unreadable>>;
  clock: Clock;
  timers: Timers;
  log: EventLog;
  newEpoch(): string;
}

/** A page takes a line for dead that says nothing for more than twice as long. */
const BEAT_MS = 15_000;
/** The day goes on although nobody does anything: deadlines pass, people get other names. */
const JUDGED_ANEW_MS = 60_000;
/** Many small changes in one second are one event. */
const SPACING_MS = 300;
const MOST_VIEWERS = 20_000;

interface Kept {
  feed: LiveFeed;
  pace: Pace;
  judgedAt: number;
  usedAt: number;
  cancelEnd: (() => void) | undefined;
}

export function createLiveFeeds({ read, clock, timers, log, newEpoch }: Dependencies): LiveFeeds {
  const feeds = new Map<string, Kept>();
  let cancelBeat: (() => void) | undefined;

  const viewers = (): number => [...feeds.values()].reduce((sum, { feed }) => sum + feed.viewers.size, 0);
  const drop = (key: string, { pace, cancelEnd }: Kept): void => {
    feeds.delete(key);
    pace.stop();
    cancelEnd?.();
  };
  const end = (key: string, kept: Kept): void => {
    drop(key, kept);
    kept.feed.end();
  };
  const refresh = async (key: string, kept: Kept): Promise<Unreadable | null> => {
    kept.judgedAt = timers.now();
    const fault = await kept.feed.refresh();
    // in the trash
    if (fault === 'no-such-board' && feeds.get(key) === kept) end(key, kept);
    return fault;
  };
  const beat = (): void => {
    const now = timers.now();
    for (const [key, kept] of feeds) {
      const { feed } = kept;
      if (feed.viewers.size > 0) kept.usedAt = now;
      else if (now - kept.usedAt > JUDGED_ANEW_MS) {
        drop(key, kept);
        continue;
      }
      endInTime(key, kept);
      if (feed.viewers.size === 0) continue;
      if (now - kept.judgedAt >= JUDGED_ANEW_MS) feed.outdate();
      // a board that cannot be read just now says nothing, and its pages see that they are stale
      void tell(key, kept);
    }
    cancelBeat = feeds.size > 0 ? timers.after(BEAT_MS, beat) : undefined;
  };
  const tell = async (key: string, kept: Kept): Promise<void> => {
    const fault = await refreshed(key, kept);
    if (fault === null) kept.feed.sendAll(kept.feed.beat());
  };
  const refreshed = (key: string, kept: Kept): Promise<Unreadable | null> =>
    refresh(key, kept).catch((error: unknown) => {
      log.error('shares.not-projected', { boardId: kept.feed.share.boardId, error });
      return 'not-readable';
    });
  const endInTime = (key: string, kept: Kept): void => {
    const { expiresAt } = kept.feed.share;
    const left = (expiresAt ?? Infinity) - clock();
    if (left > 2 * BEAT_MS || kept.cancelEnd) return;
    kept.cancelEnd = timers.after(Math.max(0, left), () => end(key, kept));
  };
  const open = (share: OpenShare, look: Look): [string, Kept] => {
    const key = `${share.id} ${look.language} ${look.view}`;
    let kept = feeds.get(key);
    if (!kept) {
      const feed = new LiveFeed({ share, look, epoch: newEpoch(), read });
      const now = timers.now();
      const made: Kept = {
        feed,
        pace: new Pace({ timers }, SPACING_MS, () => void refreshed(key, made)),
        judgedAt: now,
        usedAt: now,
        cancelEnd: undefined,
      };
      kept = made;
      feeds.set(key, kept);
      endInTime(key, kept);
      cancelBeat ??= timers.after(BEAT_MS, beat);
    }
    kept.usedAt = timers.now();
    if (kept.usedAt - kept.judgedAt >= JUDGED_ANEW_MS) kept.feed.outdate();
    return [key, kept];
  };
  const of = (shareId: string): [string, Kept][] =>
    [...feeds].filter(([, { feed }]) => feed.share.id === shareId);

  return {
    async show(share, look) {
      const [key, kept] = open(share, look);
      const fault = await refreshed(key, kept);
      const shown = kept.feed.shown();
      return fault === null && shown ? ok(shown) : fail(fault ?? 'not-readable');
    },
    async follow({ share, look, since, viewer }) {
      if (viewers() >= MOST_VIEWERS) return fail('too-many');
      const [key, kept] = open(share, look);
      const fault = await refreshed(key, kept);
      if (fault !== null) return fail(fault);
      // ended while it was read
      if (feeds.get(key) !== kept) return fail('no-such-board');
      kept.feed.join(viewer, since);
      return ok(() => kept.feed.leave(viewer));
    },
    changed(boardId) {
      for (const { feed, pace } of feeds.values()) {
        if (feed.share.boardId !== boardId) continue;
        feed.outdate();
        if (feed.viewers.size > 0) pace.request();
      }
    },
    renew(shareId) {
      for (const [key, kept] of of(shareId)) {
        drop(key, kept);
        kept.feed.sendAway();
      }
    },
    end(shareId) {
      for (const [key, kept] of of(shareId)) end(key, kept);
    },
    close() {
      cancelBeat?.();
      for (const [key, kept] of [...feeds]) drop(key, kept);
    },
  };
}
