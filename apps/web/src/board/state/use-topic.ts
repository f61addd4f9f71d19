import type { BoardMeta, Card, ColumnKind, ColumnView, Id, Label } from '@taktboard/board';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
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

/** Columns that have left the board, in its order. */
export function useArchivedColumns(): readonly ColumnView[] {
  const { projection } = useBoard().connection;
  const subscribe = useCallback(
    (notify: () => void) => projection.subscribe('columns', notify),
    [projection],
  );
  const columns = useSyncExternalStore(subscribe, () => projection.columns());
  return useMemo(() => columns.filter((column) => column.archived), [columns]);
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

/** Renders when one of several cards changes. */
export function useCardsOf(ids: readonly Id[]): void {
  const { projection } = useBoard().connection;
  const subscribe = useCallback(
    (notify: () => void) => {
      const ends = ids.map((id) => projection.subscribe(`card:${id}`, notify));
      return () => ends.forEach((end) => end());
    },
    [projection, ids],
  );
  useSyncExternalStore(subscribe, () => ids.map((id) => projection.card(id)?.labels.join()).join('|'));
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
