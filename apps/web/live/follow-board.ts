import type { LiveChange } from './apply-change.ts';
import { stepLine, type LineEvent, type LineState } from './line-state.ts';

interface Followed {
  /** Address of the events, without what has been seen. */
  url: URL;
  since: string;
  version: string;
  onState(state: LineState): void;
  onClock(clock: string): void;
  onChange(change: LiveChange): void;
}

/** The server says something every 15 s. */
const SILENT_MS = 40_000;
/** A browser that was told to go away, by a proxy perhaps, does not come back by itself. */
const AGAIN_FROM_MS = 2_000;
const AGAIN_MOST_MS = 60_000;

/** Follows a board for as long as the page is open: weeks, on a wall. There is one line and one timer at any time. */
export function followBoard(followed: Followed): void {
  let state: LineState = 'connecting';
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = followed.since;
  let failures = 0;

  const on = (event: LineEvent): void => {
    state = stepLine(state, event);
    followed.onState(state);
  };
  const wait = (ms: number, then: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  };
  const hear = (): void => {
    failures = 0;
    on('said');
    wait(SILENT_MS, () => {
      on('silent');
      connect();
    });
  };
  const lose = (): void => {
    on('lost');
    failures += 1;
    const ms = Math.min(AGAIN_FROM_MS * 2 ** failures, AGAIN_MOST_MS) * (0.5 + Math.random() / 2);
    wait(ms, connect);
  };
  const connect = (): void => {
    source?.close();
    const url = new URL(followed.url);
    url.searchParams.set('since', since);
    const line = new EventSource(url);
    source = line;
    wait(SILENT_MS, lose);
    line.addEventListener('hello', (event) => {
      const { version } = dataOf<{ version: string }>(event);
      // another program answers by now: its pages are other ones
      if (version !== followed.version) location.reload();
    });
    line.addEventListener('change', (event) => {
      const { clock, ...change } = dataOf<LiveChange & { clock: string }>(event);
      since = event.lastEventId || since;
      followed.onChange(change);
      followed.onClock(clock);
      hear();
    });
    line.addEventListener('beat', (event) => {
      followed.onClock(dataOf<{ clock: string }>(event).clock);
      hear();
    });
    line.addEventListener('reload', () => location.reload());
    line.addEventListener('over', () => {
      line.close();
      clearTimeout(timer);
      on('over');
    });
    line.addEventListener('error', () => {
      if (state === 'over' || source !== line) return;
      // our own pace, with the event that was seen last in the address
      line.close();
      lose();
    });
  };
  // a machine that wakes up has a line that nobody told of its end
  addEventListener('online', () => state !== 'over' && connect());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && state === 'stale') connect();
  });
  connect();
}

function dataOf<Data>(event: MessageEvent<unknown>): Data {
  return JSON.parse(String(event.data)) as Data;
}
