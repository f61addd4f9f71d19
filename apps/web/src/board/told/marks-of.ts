import type { Id } from '@taktboard/board';
import type { Merged, Unseen } from '@taktboard/protocol';
import type { CardMark } from '../state/card-mark.ts';
import type { ToldText } from './text/en.ts';

interface Marked {
  unseen: Unseen | null;
  merged: readonly Merged[];
  text: ToldText;
  own: Id | null;
  personName(id: Id): string;
}

/** The quiet marks of the cards. What stays the same is the same object, so that no card renders without need. */
export function marksOf(
  before: ReadonlyMap<Id, CardMark>,
  { unseen, merged, text, own, personName }: Marked,
): ReadonlyMap<Id, CardMark> {
  const marks = new Map<Id, CardMark>();
  const mark = (id: Id, next: CardMark): void => {
    const known = before.get(id);
    marks.set(id, known?.label === next.label && known.kind === next.kind ? known : next);
  };
  for (const { card, items } of unseen?.cards ?? []) {
    const names = [...new Set(items.flatMap(({ by }) => (by === null ? [] : [personName(by)])))];
    mark(card, { kind: 'changed', label: text.changedBy(names.join(text.and)) });
  }
  for (const { card, lost, kept } of merged) {
    // one's own two devices are told in the task, and not shown to the whole board
    if (card !== undefined && !(lost.by === own && kept.by === own)) {
      mark(card, { kind: 'merged', label: text.mergedMark });
    }
  }
  const isSame = marks.size === before.size && [...marks].every(([id, one]) => before.get(id) === one);
  return isSame ? before : marks;
}
