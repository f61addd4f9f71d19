import type { Label } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { useMemo } from 'react';
import { byName } from '../../i18n/by-name.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { fold } from '../../kit/match-options.ts';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { useLabels, useSelected } from '../state/use-topic.ts';
import type { Choice } from './choices.tsx';
import { choicesFor, type Pending } from './complete.ts';
import type { Vocabulary } from './read-line.ts';
import type { ComingLabel } from './use-coming-labels.ts';

/** What a line can name on this board just now, and the labels that come with its task. */
export function useVocabulary(coming: readonly ComingLabel[]): Vocabulary {
  const model = useBoard();
  const people = useStore(model.connection.people);
  const labels = useLabels();
  const today = useSelected(model.day, (day) => day.today);
  const language = useLanguage();
  return useMemo(
    () => ({
      today,
      people: [...people.values()].sort(byName(language)),
      labels: withComing(
        [...labels.values()].filter((label) => !label.archived),
        coming,
      ),
    }),
    [today, people, labels, coming, language],
  );
}

/** Someone else may have made one of that name by now. */
function withComing(labels: readonly Label[], coming: readonly ComingLabel[]) {
  const names = new Set(labels.map(({ name }) => fold(name)));
  return [...labels, ...coming.filter(({ name }) => !names.has(fold(name)))];
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
