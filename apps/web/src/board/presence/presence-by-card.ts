import type { Id } from '@taktboard/board';

export interface Present {
  clientId: number;
  /** null until the server has said who it is. */
  personId: Id | null;
  reads?: Id | undefined;
  holds?: Id | undefined;
}

export interface CardPresence {
  /** Who has it in the hand; the first by client id where two do. */
  holder: Id | null;
  /** Who has it open, sorted, each once. */
  readers: readonly Id[];
}

export const NOBODY: CardPresence = { holder: null, readers: [] };

interface Reading {
  own: Id | null;
  before: ReadonlyMap<Id, CardPresence>;
}

/**
 * Who is at which card, oneself in another tab left out. A card's entry keeps its identity while the same people are
 * there, so that a change elsewhere renders nothing here.
 */
export function presenceByCard(
  present: readonly Present[],
  { own, before }: Reading,
): ReadonlyMap<Id, CardPresence> {
  const found = new Map<Id, { holder: Id | null; readers: Set<Id> }>();
  const at = (cardId: Id) => {
    const entry = found.get(cardId) ?? { holder: null, readers: new Set<Id>() };
    found.set(cardId, entry);
    return entry;
  };
  for (const { personId, reads, holds } of [...present].sort((a, b) => a.clientId - b.clientId)) {
    if (personId === null || personId === own) continue;
    if (reads !== undefined) at(reads).readers.add(personId);
    if (holds !== undefined) at(holds).holder ??= personId;
  }
  return new Map(
    [...found].map(([cardId, { holder, readers }]) => {
      const sorted = [...readers].sort();
      const old = before.get(cardId);
      const same =
        old !== undefined &&
        old.holder === holder &&
        old.readers.length === sorted.length &&
        old.readers.every((reader, index) => reader === sorted[index]);
      return [cardId, same ? old : { holder, readers: sorted }];
    }),
  );
}

/** The others on the board, each once, by id: avatars that do not change places. */
export function othersHere(present: readonly Present[], own: Id | null): readonly Id[] {
  const others = new Set(present.map((one) => one.personId).filter((id) => id !== null));
  if (own !== null) others.delete(own);
  return [...others].sort();
}
