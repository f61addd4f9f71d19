import type { Seen } from './news-of.ts';

/** What this browser saw of one live board when it last looked. It never leaves the browser. */
export interface LastLook {
  at: number;
  seen: Map<string, Seen>;
}

const PREFIX = 'taktboard-live-';

export function readLastLook(key: string): LastLook | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as {
      at: number;
      seen: [string, Seen][];
    } | null;
    return kept ? { at: kept.at, seen: new Map(kept.seen) } : undefined;
  } catch {
    // a browser that keeps nothing, or nothing in a frame: every look is the first one
    return undefined;
  }
}

export function writeLastLook(key: string, { at, seen }: LastLook): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ at, seen: [...seen] }));
  } catch {
    // as above
  }
}

export function forgetLook(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // as above
  }
}

/** What is on the page. */
export function seenNow(root: HTMLElement): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const card of root.querySelectorAll<HTMLElement>('.column article[data-h]')) {
    const section = card.closest('section');
    const key = card.parentElement?.id.split('.')[1];
    if (!section || key === undefined) continue;
    seen.set(key, {
      column: section.id,
      done: section.classList.contains('done'),
      hash: card.dataset['h'] ?? '',
      title: card.querySelector('h3')?.textContent ?? '',
    });
  }
  return seen;
}
