import type { Card, Id } from '@taktboard/board';
import type { BoardModel } from '../state/board-model.ts';
import type { CompiledFacet } from './compile-query.ts';
import type { Facet } from './filter-query.ts';

export interface FilterCounts {
  shown: number;
  all: number;
}

/** Of the tasks in the columns on the board. */
export function countShown(model: BoardModel): FilterCounts {
  const { projection } = model.connection;
  let all = 0;
  let shown = 0;
  for (const id of model.columnIds()) {
    all += projection.column(id)?.cardIds.length ?? 0;
    shown += model.visible(id).length;
  }
  return { shown, all };
}

/** How many each part of a filter hides that all the others would show. */
export function hiddenByEach(
  cards: Iterable<Card>,
  facets: readonly CompiledFacet[],
): ReadonlyMap<Facet, number> {
  const hidden = new Map<Facet, number>(facets.map(({ facet }) => [facet, 0]));
  for (const card of cards) {
    const failed = facets.filter(({ passes }) => !passes(card));
    const [only] = failed;
    if (only && failed.length === 1) hidden.set(only.facet, (hidden.get(only.facet) ?? 0) + 1);
  }
  return hidden;
}

export function* cardsOnBoard(model: BoardModel): Generator<Card> {
  const { projection } = model.connection;
  for (const columnId of model.columnIds()) {
    for (const id of projection.column(columnId)?.cardIds ?? ([] as readonly Id[])) {
      const card = projection.card(id);
      if (card) yield card;
    }
  }
}
