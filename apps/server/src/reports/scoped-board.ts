import type { PlainBoard } from '@taktboard/board';
import type { DigestScope, WorkspaceScope } from '@taktboard/protocol';

type Card = PlainBoard['cards'][number];

/**
 * What of a board a digest tells, now and at the run before. A task that came into the scope since is compared with what it
 * was outside of it: it moved or slipped, and is not new.
 */
export function scopedBoards(
  scope: DigestScope | WorkspaceScope,
  personId: string,
  boards: { now: PlainBoard; then: PlainBoard | null },
): { now: PlainBoard; then: PlainBoard | null } {
  if (scope.kind === 'board' || scope.kind === 'all') return boards;
  const belongs = belongsTo(scope, personId, boards.now);
  const cards = boards.now.cards.filter(belongs);
  const ids = new Set(cards.map(({ id }) => id));
  const { then } = boards;
  return {
    now: { ...boards.now, cards, columns: withoutLimits(boards.now) },
    then: then && { ...then, cards: then.cards.filter(({ id }) => ids.has(id)) },
  };
}

function belongsTo(
  scope: Exclude<DigestScope | WorkspaceScope, { kind: 'board' | 'all' }>,
  personId: string,
  { labels }: PlainBoard,
): (card: Card) => boolean {
  switch (scope.kind) {
    case 'mine':
      return (card) =>
        card.owner === personId ||
        card.contributors.includes(personId) ||
        card.checklist.some(({ owner, done }) => owner === personId && !done);
    case 'owner':
      return (card) => card.owner === scope.personId;
    case 'label':
      return (card) => card.labels.includes(scope.labelId);
    case 'labelled': {
      const named = labels.filter(({ name, archived }) => archived !== true && isSameName(name, scope.name));
      return (card) => named.some(({ id }) => card.labels.includes(id));
    }
  }
}

/** As people write a name once with a capital and once without. */
function isSameName(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase('und') === b.trim().toLocaleLowerCase('und');
}

/** A limit speaks of all tasks in a column, and not all of them are here. */
function withoutLimits({ columns }: PlainBoard): PlainBoard['columns'] {
  return columns.map(({ wipLimit: _wipLimit, ...column }) => column);
}
