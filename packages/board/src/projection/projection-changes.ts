import type { BoardMeta, Card, Column, Id, Label, View } from '../schema/plain-board.ts';
import type { Change } from './element-map.ts';

/** Everything that one transaction changed, element by element. */
export interface ProjectionChanges {
  readonly meta: { readonly before: BoardMeta; readonly after: BoardMeta } | undefined;
  readonly columns: readonly Change<Column>[];
  readonly labels: readonly Change<Label>[];
  readonly views: readonly Change<View>[];
  readonly cards: readonly Change<Card>[];
}

/** Changes that follow one another, as one of each card. */
export function joinedChanges(
  earlier: Map<Id, Change<Card>> | undefined,
  later: readonly Change<Card>[],
): Map<Id, Change<Card>> {
  const changes = earlier ?? new Map<Id, Change<Card>>();
  for (const change of later) {
    const known = changes.get(change.id);
    changes.set(change.id, known ? { ...change, before: known.before } : change);
  }
  return changes;
}
