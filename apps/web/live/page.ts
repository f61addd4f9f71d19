import { applyChange } from './apply-change.ts';
import { followBoard } from './follow-board.ts';
import { forgetLook } from './last-look.ts';
import type { LineState } from './line-state.ts';
import { pageWords } from './page-words.ts';
import { runWall } from './run-wall.ts';
import { showNews } from './show-news.ts';
import './page.css';

/** Keeps a live board current. The page is whole without it. */
function start(): void {
  const root = document.getElementById('live');
  const text = document.getElementById('state-text');
  const { view, version, since = '', key = '', clock = '', zone = 'UTC' } = document.body.dataset;
  if (!root || !text || version === undefined) return;
  const words = pageWords();
  const place = document.getElementById('news');
  const news = place && view === 'page' ? showNews({ root, place, key, words }) : undefined;
  if (view === 'wall') runWall(root, document.getElementById('clock'), zone);
  let seenAt = clock;
  let state: LineState = 'connecting';
  const say = (): void => {
    document.documentElement.dataset['line'] = state;
    const asOf = words.asOf.replace('#', seenAt);
    const now =
      state === 'stale'
        ? words.stale.replace('#', seenAt)
        : `${state === 'live' ? `${words.live} · ` : ''}${asOf}`;
    // read out when the line changes, and not every quarter of a minute
    if (text.textContent !== now) text.textContent = now;
  };
  followBoard({
    url: eventsUrl(),
    since,
    version,
    onClock(at) {
      seenAt = at;
      say();
    },
    onState(next) {
      state = next;
      if (next === 'over') end(root, words.ended, key);
      else say();
    },
    onChange(change) {
      applyChange(root, change);
      news?.refresh();
    },
  });
  preparePrint();
}

function eventsUrl(): URL {
  const url = new URL(location.href);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/events`;
  url.hash = '';
  return url;
}

/** What may not be seen any more does not stay on a screen, or in the browser. */
function end(root: HTMLElement, sentence: string, key: string): void {
  forgetLook(key);
  document.documentElement.className = 'note';
  const main = document.createElement('main');
  const said = document.createElement('h1');
  said.setAttribute('role', 'alert');
  said.textContent = sentence;
  main.append(said);
  root.replaceChildren();
  document.title = sentence;
  document.body.replaceChildren(main);
}

function preparePrint(): void {
  const button = document.getElementById('print');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => print());
}

start();
