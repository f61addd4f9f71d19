import { useMemo } from 'react';
import { useLanguage } from '../../i18n/messages.ts';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { useLabels, useSelected } from '../state/use-topic.ts';
import { findOf, type BoardFind } from './board-find.ts';
import type { Saying } from './say-facet.ts';
import { useFindText } from './text/find-messages.ts';

export function useFind(): BoardFind {
  return findOf(useBoard());
}

/** What the words for a filter depend on. */
export function useSaying(): Saying {
  const { connection, day } = useBoard();
  const text = useFindText();
  const language = useLanguage();
  const labels = useLabels();
  const people = useStore(connection.people);
  const today = useSelected(day, (now) => now.today);
  return useMemo(() => ({ text, language, today, labels, people }), [text, language, today, labels, people]);
}
