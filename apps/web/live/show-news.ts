import { readLastLook, seenNow, writeLastLook } from './last-look.ts';
import { newsOf, type News } from './news-of.ts';
import { counted, type NewsKind, type PageWords } from './page-words.ts';

const KINDS: readonly NewsKind[] = ['new', 'moved', 'done', 'changed', 'gone'];
const NAMED = 12;

interface Shown {
  root: HTMLElement;
  /** Where the news stand. */
  place: HTMLElement;
  /** The share's name in this browser. */
  key: string;
  words: PageWords;
}

/** Tells what is new since this browser last looked, and remembers this look when it ends. */
export function showNews({ root, place, key, words }: Shown): { refresh(): void } {
  let last = readLastLook(key);
  const keep = (): void => writeLastLook(key, { at: Date.now(), seen: seenNow(root) });
  const draw = (): void => {
    for (const mark of root.querySelectorAll('.mark')) mark.remove();
    place.hidden = last === undefined;
    if (!last) return;
    const news = newsOf(last.seen, seenNow(root));
    for (const one of news) markCard(root, one, words);
    place.replaceChildren(heading(last.at, words), summary(news, words));
    if (news.length === 0) return;
    place.append(names(news, root), seenButton());
  };
  const seenButton = (): HTMLElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.seen;
    button.addEventListener('click', () => {
      keep();
      last = readLastLook(key);
      draw();
    });
    return button;
  };
  // the first look has nothing to compare with
  if (last === undefined) keep();
  draw();
  addEventListener('pagehide', keep);
  return { refresh: draw };
}

function heading(at: number, words: PageWords): HTMLElement {
  const title = document.createElement('h2');
  const when = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(at);
  title.textContent = words.since.replace('#', when);
  return title;
}

function summary(news: readonly News[], words: PageWords): HTMLElement {
  const line = document.createElement('p');
  const parts = KINDS.flatMap((kind) => {
    const n = news.filter((one) => one.kind === kind).length;
    return n > 0 ? [counted(words[kind], n)] : [];
  });
  line.textContent = parts.length === 0 ? words.unchanged : parts.join(' · ');
  return line;
}

function names(news: readonly News[], root: HTMLElement): HTMLElement {
  const list = document.createElement('ul');
  for (const { key, title, kind } of news.slice(0, NAMED)) {
    const item = document.createElement('li');
    const id = kind === 'gone' ? undefined : root.querySelector(`.column li[id$=".${key}"]`)?.id;
    const name = document.createElement(id === undefined ? 'span' : 'a');
    name.textContent = title;
    name.dir = 'auto';
    if (name instanceof HTMLAnchorElement && id !== undefined) name.href = `#${id}`;
    item.append(name);
    list.append(item);
  }
  if (news.length > NAMED) list.append('…');
  return list;
}

function markCard(root: HTMLElement, { kind, key }: News, { marks }: PageWords): void {
  if (kind === 'gone') return;
  const card = root.querySelector(`.column li[id$=".${key}"] article`);
  const mark = document.createElement('span');
  mark.className = `mark m-${kind}`;
  mark.textContent = marks[kind];
  card?.prepend(mark);
}
