import type { Card, Id } from '@taktboard/board';

export interface CardFilter {
  /** Words that a title has to hold, all of them, in any order; empty lets everything through. */
  text: string;
}

export const NO_FILTER: CardFilter = { text: '' };

/** Case and accents do not count: 'fruhling' finds 'Frühling'. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}

export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

export function matches(title: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const folded = fold(title);
  return words.every((word) => folded.includes(word));
}

interface Reading {
  words: readonly string[];
  /** Shown whatever the filter says: what the person made or moved since they set it. */
  fresh: ReadonlySet<Id>;
  card(id: Id): Card | undefined;
}

/**
 * A column's cards under the filter, in the column's own order. The same list comes back when nothing is hidden, so
 * that whoever holds it sees no change.
 */
export function visibleCards(cardIds: readonly Id[], { words, fresh, card }: Reading): readonly Id[] {
  if (words.length === 0) return cardIds;
  const visible = cardIds.filter((id) => fresh.has(id) || matches(card(id)?.title ?? '', words));
  return visible.length === cardIds.length ? cardIds : visible;
}
