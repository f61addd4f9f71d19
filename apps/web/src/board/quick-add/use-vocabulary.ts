import { LIMITS } from '@taktboard/protocol';
import { useMemo } from 'react';
import { byName } from '../../i18n/by-name.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { useLabels, useSelected } from '../state/use-topic.ts';
import type { Choice } from './choices.tsx';
import { choicesFor, type Pending } from './complete.ts';
import type { Vocabulary } from './read-line.ts';

/** What a line can name on this board just now. */
export function useVocabulary(): Vocabulary {
  const model = useBoard();
  const people = useStore(model.connection.people);
  const labels = useLabels();
  const today = useSelected(model.day, (day) => day.today);
  const language = useLanguage();
  return useMemo(
    () => ({
      today,
      people: [...people.values()].sort(byName(language)),
      labels: [...labels.values()].filter((label) => !label.archived),
    }),
    [today, people, labels, language],
  );
}

/** Who or what could be meant; a label that is not there yet can be made. */
export function choicesOf(pending: Pending | null, vocabulary: Vocabulary): readonly Choice[] {
  if (!pending) return [];
  const known = choicesFor(pending, vocabulary);
  const typed = pending.typed.trim();
  const isNew =
    pending.mark === '#' &&
    typed !== '' &&
    !/\s/u.test(typed) &&
    known.length === 0 &&
    typed.length <= LIMITS.nameChars;
  const kind = pending.mark === '@' ? ('person' as const) : ('label' as const);
  return [
    ...known.map(({ id, name }) => ({ kind, id, name })),
    ...(isNew ? [{ kind, id: '', name: typed, isNew }] : []),
  ];
}
