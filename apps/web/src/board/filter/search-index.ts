import type { Card, Id, Label } from '@taktboard/board';
import { foldText, holds, wordsOf } from './fold.ts';

interface Names {
  labels: ReadonlyMap<Id, Label>;
  people: ReadonlyMap<Id, { name: string }>;
}

const SLICE_MS = 6;

/**
 * What can be found of each card, folded once. Cards are immutable: a changed one is another object, so nothing here
 * ever has to be told of a change, and what is gone is forgotten by itself.
 */
export class SearchIndex {
  readonly #folded = new WeakMap<Card, string>();

  /** All that a card says itself; labels and people are named elsewhere. */
  folded(card: Card): string {
    let folded = this.#folded.get(card);
    if (folded === undefined) {
      folded = foldText(textOf(card));
      this.#folded.set(card, folded);
    }
    return folded;
  }

  /** A test for all words of a search; null where there are none. */
  matcher(text: string, { labels, people }: Names): ((card: Card) => boolean) | null {
    const words = wordsOf(text).map((spelled) => ({
      spelled,
      labels: idsCalled(labels.values(), spelled),
      people: idsCalled(
        [...people].map(([id, { name }]) => ({ id, name })),
        spelled,
      ),
    }));
    if (words.length === 0) return null;
    return (card) => {
      const folded = this.folded(card);
      return words.every(
        (word) =>
          holds(folded, word.spelled) ||
          card.labels.some((id) => word.labels.has(id)) ||
          names(card, word.people),
      );
    };
  }

  /** Folds what is not yet folded, in slices between which the page can do other things. */
  async warm(cards: Iterable<Card>, pause: Pause): Promise<void> {
    let until = pause.now() + SLICE_MS;
    for (const card of cards) {
      this.folded(card);
      if (pause.now() < until) continue;
      await pause.rest();
      until = pause.now() + SLICE_MS;
    }
  }
}

export interface Pause {
  now(): number;
  /** Lets the page do what waits. */
  rest(): Promise<void>;
}

function textOf(card: Card): string {
  let text = card.title;
  if (card.description !== '') text += `\n${card.description}`;
  for (const item of card.checklist) text += `\n${item.text}`;
  for (const link of card.links) text += `\n${link.title}\n${link.url}`;
  if (card.blocked) text += `\n${card.blocked.reason}`;
  if (card.channel !== undefined) text += `\n${card.channel}`;
  if (card.stage !== undefined) text += `\n${card.stage}`;
  return text;
}

function idsCalled(elements: Iterable<{ id: Id; name: string }>, word: readonly string[]): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (const { id, name } of elements) if (holds(foldText(name), word)) ids.add(id);
  return ids;
}

function names(card: Card, ids: ReadonlySet<Id>): boolean {
  if (ids.size === 0) return false;
  return (
    (card.owner !== undefined && ids.has(card.owner)) ||
    card.contributors.some((id) => ids.has(id)) ||
    card.checklist.some(({ owner }) => owner !== undefined && ids.has(owner))
  );
}
