import type { Id } from '@taktboard/board';

export interface Present {
  clientId: number;
  personId: Id;
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

/**
 * Who is at which card, one's own tabs left out. A card's entry keeps its identity while the same people are there,
 * so that a change elsewhere renders nothing here.
 */
export function presenceByCard(
  present: readonly Present[],
  ownClientId: number,
  before: ReadonlyMap<Id, CardPresence>,
): ReadonlyMap<Id, CardPresence> {
  const found = new Map<Id, { holder: Id | null; readers: Set<Id> }>();
  const at = (cardId: Id) => {
    const entry = found.get(cardId) ?? { holder: null, readers: new Set<Id>() };
    found.set(cardId, entry);
    return entry;
  };
  for (const one of [...present].sort((a, b) => a.clientId - b.clientId)) {
    if (one.clientId === ownClientId) continue;
    if (one.reads !== undefined) at(one.reads).readers.add(one.personId);
    if (one.holds !== undefined) at(one.holds).holder ??= one.personId;
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

/** Everyone on the board, each once, oneself first and then by id: avatars that do not change places. */
export function peopleHere(present: readonly Present[], ownPersonId: Id | null): readonly Id[] {
  const others = new Set(present.map((one) => one.personId));
  if (ownPersonId === null) return [...others].sort();
  others.delete(ownPersonId);
  return [ownPersonId, ...[...others].sort()];
}
