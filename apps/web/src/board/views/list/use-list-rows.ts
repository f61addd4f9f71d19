import type { Id } from '@taktboard/board';
import { useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../../i18n/messages.ts';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import { useLabels } from '../../state/use-topic.ts';
import { useShownCards } from '../use-shown-cards.ts';
import { sortRows, steadyOrder, writeSort, type ListSort } from './sort-rows.ts';

interface ListRows {
  ids: readonly Id[];
  /** Values have changed since, and the rows do not stand in their order any more. */
  outOfOrder: boolean;
  sortAnew: () => void;
}

/** The rows in their order, which stays while one looks: nothing jumps because someone changed a value. */
export function useListRows(sort: ListSort | null): ListRows {
  const { connection, filter } = useBoard();
  const cards = useShownCards();
  const labels = useLabels();
  const people = useStore(connection.people);
  const language = useLanguage();
  const { text } = useStore(filter);
  const [asked, setAsked] = useState(0);
  const kept = useRef<{ key: string; ids: readonly Id[] }>({ key: '', ids: [] });
  const sorted = useMemo(
    () =>
      sortRows(cards, sort, { columns: connection.projection.columns(), labels, people, language }).map(
        ({ id }) => id,
      ),
    [cards, sort, connection, labels, people, language],
  );
  const key = `${writeSort(sort) ?? ''} ${asked} ${text}`;
  const ids = sort === null || kept.current.key !== key ? sorted : steadyOrder(kept.current.ids, sorted);
  kept.current = { key, ids };
  const outOfOrder = ids !== sorted && ids.some((id, index) => id !== sorted[index]);
  return { ids, outOfOrder, sortAnew: () => setAsked(asked + 1) };
}
