/** What the page itself says, as the server put it in: `#` stands for a number or a time. */
export interface PageWords {
  live: string;
  asOf: string;
  stale: string;
  ended: string;
  since: string;
  unchanged: string;
  new: Counted;
  moved: Counted;
  done: Counted;
  changed: Counted;
  gone: Counted;
  marks: Record<Exclude<NewsKind, 'gone'>, string>;
  seen: string;
}

export type NewsKind = 'new' | 'moved' | 'done' | 'changed' | 'gone';
type Counted = [one: string, other: string];

export function pageWords(): PageWords {
  return JSON.parse(document.getElementById('words')?.textContent ?? '') as PageWords;
}

export function counted([one, other]: Counted, n: number): string {
  return n === 1 ? one : other.replace('#', String(n));
}
