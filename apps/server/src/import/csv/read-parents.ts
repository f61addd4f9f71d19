import type { Dropped } from '../dropped.ts';
import type { TableLabels } from './labels-of-table.ts';
import type { RowCard } from './read-row.ts';

/** More families than this are no labels: each is then said in the description. */
const MOST = 40;

/**
 * A board has no tasks within tasks. What belongs together stays together: the tasks of one parent wear its name as a
 * label, by which a board can be filtered and grouped. A parent is named by its key or its title, or is not in the file.
 */
export function readParents(
  cards: readonly RowCard[],
  { labels, dropped, word }: { labels: TableLabels; dropped: Dropped[]; word: string },
): RowCard[] {
  const titles = new Map<string, string>();
  for (const { key, title } of cards) {
    if (key !== null && !titles.has(key)) titles.set(key, title);
  }
  const named = new Set(cards.flatMap(({ parent }) => (parent === null ? [] : [parent])));
  if (named.size === 0) return [...cards];
  const asLabels = named.size <= MOST;
  for (const parent of named) {
    const why = asLabels ? 'parent-as-label' : 'parent-as-text';
    dropped.push({ what: 'parent', name: titles.get(parent) ?? parent, where: { in: 'board' }, why });
  }
  return cards.map((card) => {
    if (card.parent === null) return card;
    const title = titles.get(card.parent) ?? card.parent;
    const label = asLabels ? labels.named(title) : null;
    if (label !== null) return { ...card, labels: [...new Set([...card.labels, label])] };
    const line = `${word}: ${title}`;
    return { ...card, description: card.description === '' ? line : `${card.description}\n\n${line}` };
  });
}
