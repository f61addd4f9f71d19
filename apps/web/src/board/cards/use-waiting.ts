import type { BoardProjection, Id } from '@taktboard/board';
import { useCallback, useSyncExternalStore } from 'react';
import { useBoard } from '../state/board-context.ts';

/** How many of these tasks are still to be done. It hears of them alone, and of columns that change their kind. */
export function useWaiting(dependsOn: readonly Id[]): number {
  const { projection } = useBoard().connection;
  const subscribe = useCallback(
    (notify: () => void) => {
      if (dependsOn.length === 0) return () => undefined;
      const topics = ['columns' as const, ...dependsOn.map((id) => `card:${id}` as const)];
      const ends = topics.map((topic) => projection.subscribe(topic, notify));
      return () => ends.forEach((end) => end());
    },
    [projection, dependsOn],
  );
  return useSyncExternalStore(subscribe, () => dependsOn.filter((id) => isOpen(projection, id)).length);
}

function isOpen(projection: BoardProjection, id: Id): boolean {
  const card = projection.card(id);
  if (!card || card.archived) return false;
  const column = projection.column(card.columnId);
  return column !== undefined && column.kind !== 'done' && !column.archived;
}
