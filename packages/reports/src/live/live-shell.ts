import { Dates } from '../render/dates.ts';
import { escapeHtml } from '../render/escape-html.ts';
import type { Language } from '../render/render-context.ts';
import { wordsOf } from '../render/words.ts';
import { lineHtml } from './card-html.ts';
import { liveWords, type LiveWords } from './live-words.ts';
import { pageHtml } from './page-html.ts';
import { qrPath } from './qr-path.ts';
import type { SharedBoard } from './shared-board.ts';

export type LiveView = 'page' | 'wall';

interface Shell {
  title: string;
  language: Language;
  view: LiveView;
  /** Of the server: a page of an earlier one loads itself anew. */
  version: string;
  /** The event that the body is as of. */
  since: string;
  /** The share's own, under which the viewer's browser keeps what it saw. */
  key: string;
  board: SharedBoard;
  /** As `liveHtml` writes it. */
  body: string;
  /** Where the page is, for whoever holds it on paper. */
  address: string;
  /** Where its deadlines can be read by programs; null where its maker did not allow it. */
  feeds: { calendar: string; atom: string } | null;
}

/** The whole page. It is complete without its script, which only keeps it current. */
export function livePage(shell: Shell): string {
  const { title, language, view, version, since, key, board, body, address, feeds } = shell;
  const words = liveWords(language);
  const clock = clockOf(board, language);
  const isWall = view === 'wall';
  return pageHtml({
    language: words.language,
    title,
    look: view,
    data: { view, version, since, key, clock, zone: board.zone },
    head: `<noscript><meta http-equiv="refresh" content="${isWall ? 60 : 300}"></noscript>\n<script type="module" src="/live/page.js"></script>${isWall ? '' : feedLink(feeds)}`,
    body: [
      `<header class="bar"><h1>${lineHtml(title)}</h1>`,
      isWall ? '<p id="clock" aria-hidden="true"></p>' : toolsHtml(words),
      `<p id="state" role="status"><span class="dot"></span> <span id="state-text">${escapeHtml(words.script.asOf.replace('#', clock))}</span></p>${isWall ? '' : codeHtml(address, words)}</header>`,
      isWall ? '' : '<section id="news" class="news" hidden></section>',
      `<main id="live" tabindex="-1">\n${body}\n</main>`,
      `<footer class="foot">${isWall ? '' : feedsHtml(feeds, words)}<p>${escapeHtml(words.footer)}</p><noscript><p>${escapeHtml(words.noScript)}</p></noscript></footer>`,
      `<script type="application/json" id="words">${dataOf(words.script)}</script>`,
    ].join('\n'),
  });
}

function feedLink(feeds: Shell['feeds']): string {
  return feeds === null
    ? ''
    : `\n<link rel="alternate" type="application/atom+xml" href="${escapeHtml(feeds.atom)}">`;
}

function feedsHtml(feeds: Shell['feeds'], words: LiveWords): string {
  if (feeds === null) return '';
  const link = (to: string, name: string): string => `<a href="${escapeHtml(to)}">${escapeHtml(name)}</a>`;
  return `<p class="subscribe">${escapeHtml(words.subscribe)} ${link(feeds.calendar, words.inCalendar)} · ${link(feeds.atom, words.asFeed)}</p>`;
}

/** When the board was judged, on its clock: 'Do 26.11. um 14:05'. */
export function clockOf({ day, zone, asOf }: SharedBoard, language: Language): string {
  return new Dates(wordsOf(language), { reportDate: day, zone }).timeOf(asOf);
}

/** What stands in place of a live board that cannot be shown. */
export function endedPage(language: Language, why: keyof LiveWords['ended']): string {
  const words = liveWords(language);
  const { title, text } = words.ended[why];
  const again = why === 'unreadable' || why === 'busy' ? '<meta http-equiv="refresh" content="60">' : '';
  return pageHtml({
    language: words.language,
    title,
    look: 'note',
    data: {},
    head: again,
    body: `<main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></main>`,
  });
}

/** Asks for the password; nothing of the board is in it, not even its name. */
export function lockedPage(language: Language, trouble?: 'wrong' | 'tooMany'): string {
  const words = liveWords(language);
  const { locked } = words;
  const alert = trouble ? `<p role="alert" class="trouble">${escapeHtml(locked[trouble])}</p>` : '';
  return pageHtml({
    language: words.language,
    title: locked.title,
    look: 'note',
    data: {},
    head: '',
    body: `<main><h1>${escapeHtml(locked.title)}</h1><p>${escapeHtml(locked.text)}</p><form method="post">${alert}<label for="password">${escapeHtml(locked.password)}</label><input id="password" name="password" type="password" autocomplete="current-password" required maxlength="256" autofocus><button type="submit">${escapeHtml(locked.open)}</button></form></main>`,
  });
}

function toolsHtml({ wall, print, other }: LiveWords): string {
  return `<nav class="tools"><a href="?lang=${other.language}" lang="${other.language}" hreflang="${other.language}">${escapeHtml(other.name)}</a> <a href="?wall">${escapeHtml(wall)}</a> <button id="print" type="button" hidden>${escapeHtml(print)}</button></nav>`;
}

/** On paper alone: who has the page on a screen is there. */
function codeHtml(address: string, { code }: LiveWords): string {
  const { size, d } = qrPath(address);
  const name = escapeHtml(`${code}: ${address}`);
  return `<figure class="code"><svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="${name}"><path d="${d}"/></svg><figcaption>${escapeHtml(code)}</figcaption></figure>`;
}

/** JSON that cannot end the element that it stands in. */
function dataOf(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
