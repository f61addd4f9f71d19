import type { Result } from '@taktboard/protocol';
import {
  clockOf,
  diffLive,
  liveHtml,
  pageDocument,
  wallDocument,
  type LiveDocument,
  type LiveView,
  type SharedBoard,
} from '@taktboard/reports';
import { encodeEvent } from './encode-event.ts';
import type { OpenShare } from './shares.ts';

type Unreadable = 'no-such-board' | 'damaged' | 'not-readable';

/** One who watches: bytes out, and how many of them still wait in this process. */
export interface Viewer {
  send(bytes: Uint8Array): void;
  buffered(): number;
  end(): void;
}

/** How a share is looked at. */
export interface Look {
  language: 'de' | 'en';
  view: LiveView;
}

/** What a page is made of: the body, the board that it says, and the event that it is as of. */
export interface Shown {
  board: SharedBoard;
  body: string;
  since: string;
}

interface FeedParts {
  share: OpenShare;
  look: Look;
  /** Tells the events of this feed from those of one that was here before it. */
  epoch: string;
  read(share: OpenShare): Promise<Result<SharedBoard, Unreadable>>;
}

/** Events that a line which was gone for a while is given one by one; beyond, it gets the whole page. */
const KEPT_EVENTS = 50;
/** More waits for a viewer than a page has: its line is dropped, and comes back by itself when it can. */
const SLOW_BYTES = 1024 * 1024;

interface Made {
  board: SharedBoard;
  document: LiveDocument;
}

/**
 * A share in one language and view. However many watch, a change is projected, compared and encoded once.
 *
 * Whoever is added in `join` has just been given everything up to the last event: both happen in one turn of the loop.
 */
export class LiveFeed {
  readonly viewers = new Set<Viewer>();
  readonly #parts: FeedParts;
  #made: Made | undefined;
  #body: string | undefined;
  #whole: Uint8Array | undefined;
  #n = 0;
  readonly #kept: { n: number; bytes: Uint8Array }[] = [];
  #isStale = true;
  #running: Promise<Unreadable | null> | undefined;

  constructor(parts: FeedParts) {
    this.#parts = parts;
  }

  get share(): OpenShare {
    return this.#parts.share;
  }

  /** Something of the board is new, or the day. */
  outdate(): void {
    this.#isStale = true;
  }

  /** Brings it up to date and tells everyone. @returns why that is not possible */
  refresh(): Promise<Unreadable | null> {
    if (!this.#isStale) return this.#running ?? Promise.resolve(null);
    const after = this.#running ?? Promise.resolve();
    // what is being read may be of before the change
    const again = (): Promise<Unreadable | null> => this.#refresh();
    const running = after.then(again, again);
    this.#running = running;
    const over = (): void => {
      if (this.#running === running) this.#running = undefined;
    };
    running.then(over, over);
    return running;
  }

  shown(): Shown | undefined {
    if (!this.#made) return undefined;
    const { board, document } = this.#made;
    this.#body ??= liveHtml(document);
    return { board, body: this.#body, since: this.#id(this.#n) };
  }

  /** Gives what is missed since an event that the viewer names, or all of it. */
  join(viewer: Viewer, since: string | undefined): void {
    for (const bytes of this.#missedSince(since)) viewer.send(bytes);
    viewer.send(this.beat());
    this.viewers.add(viewer);
  }

  leave(viewer: Viewer): void {
    this.viewers.delete(viewer);
  }

  sendAll(bytes: Uint8Array): void {
    for (const viewer of [...this.viewers]) {
      if (viewer.buffered() > SLOW_BYTES) {
        this.leave(viewer);
        viewer.end();
      } else viewer.send(bytes);
    }
  }

  /** Tells everyone that there is nothing more to see, and lets them go. */
  end(): void {
    const bytes = encodeEvent({ event: 'over', data: {} });
    for (const viewer of this.viewers) viewer.send(bytes);
    this.sendAway();
  }

  /** Whoever may still look comes back by itself. */
  sendAway(): void {
    for (const viewer of [...this.viewers]) {
      this.leave(viewer);
      viewer.end();
    }
  }

  /** The line is alive, and what is on the page is how the board was at this time. */
  beat(): Uint8Array {
    return encodeEvent({ event: 'beat', data: { clock: this.#clock() } });
  }

  async #refresh(): Promise<Unreadable | null> {
    if (!this.#isStale) return null;
    this.#isStale = false;
    const { share, look, read } = this.#parts;
    let board: SharedBoard;
    let document: LiveDocument;
    try {
      const found = await read(share);
      if (!found.ok) {
        this.#isStale = true;
        return found.reason;
      }
      board = found.value;
      document = (look.view === 'wall' ? wallDocument : pageDocument)(board, look.language);
    } catch (error) {
      // what could not be shown is still to be shown
      this.#isStale = true;
      throw error;
    }
    const change = this.#made && diffLive(this.#made.document, document);
    this.#made = { board, document };
    if (!change) return null;
    this.#body = undefined;
    this.#whole = undefined;
    this.#n += 1;
    const data = { ...change, clock: this.#clock() };
    const bytes = encodeEvent({ id: this.#id(this.#n), event: 'change', data });
    this.#kept.push({ n: this.#n, bytes });
    if (this.#kept.length > KEPT_EVENTS) this.#kept.shift();
    this.sendAll(bytes);
    return null;
  }

  #missedSince(since: string | undefined): Uint8Array[] {
    const known = since === undefined ? null : /^([\w-]+)\.(\d{1,15})$/.exec(since);
    const n = Number(known?.[2]);
    const first = this.#kept[0]?.n ?? this.#n + 1;
    if (known?.[1] === this.#parts.epoch && n <= this.#n && n >= first - 1)
      return this.#kept.filter((event) => event.n > n).map(({ bytes }) => bytes);
    if (!this.#made) return [];
    this.#whole ??= encodeEvent({
      id: this.#id(this.#n),
      event: 'change',
      data: { ...diffLive(null, this.#made.document), clock: this.#clock() },
    });
    return [this.#whole];
  }

  #clock(): string {
    return this.#made ? clockOf(this.#made.board, this.#parts.look.language) : '';
  }

  #id(n: number): string {
    return `${this.#parts.epoch}.${n}`;
  }
}
