import type { Card, Id, Label } from '@taktboard/board';
import { foldText, holds, placeOf, wordsOf } from './fold.ts';
import type { SearchIndex } from './search-index.ts';

export type FoundIn =
  | 'title'
  | 'description'
  | 'checklist'
  | 'link'
  | 'label'
  | 'person'
  | 'blocked'
  | 'channel'
  | 'stage';

export interface Hit {
  card: Card;
  where: FoundIn;
  /** What stands around the word there, with the word apart. */
  excerpt: { before: string; match: string; after: string } | null;
}

export interface Hits {
  board: { shown: readonly Hit[]; total: number };
  archive: { shown: readonly Hit[]; total: number };
}

interface Asked {
  text: string;
  index: SearchIndex;
  labels: ReadonlyMap<Id, Label>;
  people: ReadonlyMap<Id, { name: string }>;
  /** Most for each of the two. */
  most: number;
}

/** The best hits on the board and in the archive: titles that begin with what was typed first. */
export function findHits(board: Iterable<Card>, archive: Iterable<Card>, asked: Asked): Hits {
  const matches = asked.index.matcher(asked.text, asked);
  const words = wordsOf(asked.text);
  if (!matches) return { board: { shown: [], total: 0 }, archive: { shown: [], total: 0 } };
  const best = (cards: Iterable<Card>) => {
    const found: { card: Card; rank: number }[] = [];
    for (const card of cards) if (matches(card)) found.push({ card, rank: rankOf(card, words) });
    const shown = found.toSorted((a, b) => a.rank - b.rank).slice(0, asked.most);
    return { shown: shown.map(({ card }) => hitOf(card, words, asked)), total: found.length };
  };
  return { board: best(board), archive: best(archive) };
}

type Word = readonly string[];

function rankOf(card: Card, words: readonly Word[]): number {
  const title = foldText(card.title);
  const [first = []] = words;
  if (first.some((spelling) => title.startsWith(spelling))) return 0;
  if (words.every((word) => word.some((spelling) => ` ${title}`.includes(` ${spelling}`)))) return 1;
  return words.every((word) => holds(title, word)) ? 2 : 3;
}

function hitOf(card: Card, words: readonly Word[], { labels, people }: Asked): Hit {
  const person = (id: Id | undefined): string => (id === undefined ? '' : (people.get(id)?.name ?? ''));
  const places: [FoundIn, string][] = [
    ['title', card.title],
    ['description', card.description],
    ...card.checklist.map(({ text }): [FoundIn, string] => ['checklist', text]),
    ...card.labels.map((id): [FoundIn, string] => ['label', labels.get(id)?.name ?? '']),
    ...[card.owner, ...card.contributors, ...card.checklist.map(({ owner }) => owner)].map(
      (id): [FoundIn, string] => ['person', person(id)],
    ),
    ...card.links.map(({ title, url }): [FoundIn, string] => ['link', `${title} ${url}`]),
    ['blocked', card.blocked?.reason ?? ''],
    ['channel', card.channel ?? ''],
    ['stage', card.stage ?? ''],
  ];
  // the word that the title does not have says why the task was found
  const title = foldText(card.title);
  const elsewhere = words.find((word) => !holds(title, word));
  for (const [where, text] of elsewhere ? places.slice(1) : places) {
    const place = placeOf(text, elsewhere ?? words[0] ?? []);
    if (place) return { card, where, excerpt: excerptOf(text, place) };
  }
  return { card, where: 'title', excerpt: null };
}

const AROUND = 32;

function excerptOf(text: string, { from, to }: { from: number; to: number }): NonNullable<Hit['excerpt']> {
  const start = Math.max(0, from - AROUND);
  const end = Math.min(text.length, to + AROUND * 2);
  const line = (part: string) => part.replace(/\s+/gu, ' ');
  return {
    before: (start > 0 ? '…' : '') + line(text.slice(start, from).toWellFormed()),
    match: text.slice(from, to),
    after: line(text.slice(to, end).toWellFormed()) + (end < text.length ? '…' : ''),
  };
}
