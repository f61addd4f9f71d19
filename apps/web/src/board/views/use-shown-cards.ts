import type { Card } from '@taktboard/board';
import { useEffect, useMemo, useReducer } from 'react';
import { useBoard } from '../state/board-context.ts';
import type { BoardModel } from '../state/board-model.ts';

/** Changes come in bursts: a view over all tasks is drawn at the first one, and then once for those that follow. */
const BURST_MS = 80;

/** What the filter shows of the whole board, column by column in the board's order. */
export function useShownCards(): readonly Card[] {
  const model = useBoard();
  const [version, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let more = false;
    const soon = () => {
      more = timer !== undefined;
      if (more) return;
      again();
      timer = setTimeout(() => {
        timer = undefined;
        if (more) soon();
      }, BURST_MS);
    };
    const ends = [
      model.connection.projection.subscribe('any', soon),
      model.filter.subscribe(again),
      model.fresh.subscribe(again),
    ];
    again();
    return () => {
      clearTimeout(timer);
      ends.forEach((end) => end());
    };
  }, [model]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the version stands for everything on the board
  return useMemo(() => shownCards(model), [model, version]);
}

function shownCards(model: BoardModel): readonly Card[] {
  const { projection } = model.connection;
  return model.columnIds().flatMap((columnId) => {
    const column = projection.column(columnId);
    return column ? model.visible(columnId).flatMap((id) => projection.card(id) ?? []) : [];
  });
}
