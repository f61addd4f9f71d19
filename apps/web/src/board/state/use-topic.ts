import type { BoardMeta, Card, ColumnKind, ColumnView, Id, Label } from '@taktboard/board';
import { useCallback, useSyncExternalStore } from 'react';
import type { ReadStore } from '../../kit/store.ts';
import { useBoard } from './board-context.ts';

export function useMeta(): BoardMeta {
  const { projection } = useBoard().connection;
  const subscribe = useCallback((notify: () => void) => projection.subscribe('meta', notify), [projection]);
  return useSyncExternalStore(subscribe, () => projection.meta());
}

export function useColumnIds(): readonly Id[] {
  const model = useBoard();
  const { projection } = model.connection;
  const subscribe = useCallback(
    (notify: () => void) => projection.subscribe('columns', notify),
    [projection],
  );
  return useSyncExternalStore(subscribe, model.columnIds);
}

export function useColumn(id: Id): ColumnView | undefined {
  const { projection } = useBoard().connection;
  const subscribe = useCallback(
    (notify: () => void) => projection.subscribe(`column:${id}`, notify),
    [projection, id],
  );
  return useSyncExternalStore(subscribe, () => projection.column(id));
}

export function useCard(id: Id): Card | undefined {
  const { projection } = useBoard().connection;
  const subscribe = useCallback(
    (notify: () => void) => projection.subscribe(`card:${id}`, notify),
    [projection, id],
  );
  return useSyncExternalStore(subscribe, () => projection.card(id));
}

export function useLabels(): ReadonlyMap<Id, Label> {
  const { projection } = useBoard().connection;
  const subscribe = useCallback((notify: () => void) => projection.subscribe('labels', notify), [projection]);
  return useSyncExternalStore(subscribe, () => projection.labels());
}

/** A column's cards as they are seen under the search. */
export function useVisible(columnId: Id): readonly Id[] {
  const model = useBoard();
  const subscribe = useCallback(
    (notify: () => void) => {
      const ends = [
        model.connection.projection.subscribe(`column:${columnId}`, notify),
        model.filter.subscribe(notify),
        model.fresh.subscribe(notify),
      ];
      return () => ends.forEach((end) => end());
    },
    [model, columnId],
  );
  return useSyncExternalStore(subscribe, () => model.visible(columnId));
}

/** A part of a store: renders when the part is another one. `select` gives the same identity for the same part. */
export function useSelected<Value, Part>(store: ReadStore<Value>, select: (value: Value) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** A part of a column: who asks for its kind or name must not render when a card comes or goes. */
function useOfColumn<Part>(id: Id, select: (column: ColumnView) => Part): Part | undefined {
  const { projection } = useBoard().connection;
  const subscribe = useCallback(
    (notify: () => void) => projection.subscribe(`column:${id}`, notify),
    [projection, id],
  );
  return useSyncExternalStore(subscribe, () => {
    const column = projection.column(id);
    return column && select(column);
  });
}

export function useColumnKind(id: Id): ColumnKind | undefined {
  return useOfColumn(id, kindOf);
}

export function useColumnName(id: Id): string | undefined {
  return useOfColumn(id, nameOf);
}

const kindOf = (column: ColumnView) => column.kind;
const nameOf = (column: ColumnView) => column.name;
