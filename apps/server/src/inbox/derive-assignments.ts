import type { BoardChange } from '@taktboard/board';
import type { LogRow } from '../store/store.ts';

/** Someone became the owner of tasks by someone else's doing, in one row of the log; or is it no more. */
export interface DerivedAssignment {
  seq: number;
  at: number;
  by: string;
  /** The owner from now on, and tasks with their titles. */
  given: ReadonlyMap<string, readonly { card: string; title: string }[]>;
  /** Owners until now, and their tasks. */
  taken: readonly { person: string; card: string }[];
}

type Row = Pick<LogRow, 'seq' | 'at' | 'personId' | 'origin'>;

/** A repair gives nobody work, and what comes with a whole board was given elsewhere. */
export function deriveAssignments(row: Row, changes: readonly BoardChange[]): DerivedAssignment | null {
  const { seq, at, personId: by, origin } = row;
  if (by === null || (origin !== 'edit' && origin !== 'command')) return null;
  const given = new Map<string, { card: string; title: string }[]>();
  const taken: { person: string; card: string }[] = [];
  for (const { kind, card, before, after } of changes) {
    if (card === undefined || (kind !== 'card.owner' && kind !== 'card.added')) continue;
    if (before?.owner !== undefined) taken.push({ person: before.owner, card });
    const owner = after?.owner;
    if (owner === undefined || owner === by || after?.archived) continue;
    given.set(owner, [...(given.get(owner) ?? []), { card, title: after?.title ?? '' }]);
  }
  return given.size === 0 && taken.length === 0 ? null : { seq, at, by, given, taken };
}
