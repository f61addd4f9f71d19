import type { NewsKind } from './page-words.ts';

/** A task as it was seen: in which column, whether that means done, and a hash of what was told of it. */
export interface Seen {
  column: string;
  done: boolean;
  hash: string;
  title: string;
}

export interface News {
  kind: NewsKind;
  key: string;
  title: string;
}

/** What a viewer has not seen yet, in the order of the page; what is gone comes last. */
export function newsOf(before: ReadonlyMap<string, Seen>, now: ReadonlyMap<string, Seen>): News[] {
  const news: News[] = [];
  for (const [key, seen] of now) {
    const kind = kindOf(before.get(key), seen);
    if (kind) news.push({ kind, key, title: seen.title });
  }
  for (const [key, { title }] of before) if (!now.has(key)) news.push({ kind: 'gone', key, title });
  return news;
}

function kindOf(before: Seen | undefined, now: Seen): NewsKind | undefined {
  if (!before) return 'new';
  if (before.column !== now.column) return now.done && !before.done ? 'done' : 'moved';
  return before.hash === now.hash ? undefined : 'changed';
}
