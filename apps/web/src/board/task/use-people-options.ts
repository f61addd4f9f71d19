import type { Id } from '@taktboard/board';
import { useMemo } from 'react';
import { byName } from '../../i18n/by-name.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { useText } from '../text/board-messages.ts';
import { useTaskText } from './text/task-messages.ts';

export interface PersonOption {
  id: Id;
  name: string;
  hint?: string | undefined;
}

/** Oneself first, then by name; who has no account is marked, as there may be an account of the same name. */
export function usePeopleOptions(): readonly PersonOption[] {
  const { connection, ownPersonId } = useBoard();
  const people = useStore(connection.people);
  const text = useText();
  const task = useTaskText();
  const language = useLanguage();
  return useMemo(() => {
    const all = [...people.values()].sort(byName(language));
    const own = all.filter((person) => person.id === ownPersonId);
    const others = all.filter((person) => person.id !== ownPersonId);
    return [
      ...own.map(({ id, name }) => ({ id, name, hint: text.bar.you })),
      ...others.map(({ id, name, userId }) => ({
        id,
        name,
        hint: userId === undefined ? task.noAccount : undefined,
      })),
    ];
  }, [people, ownPersonId, language, text, task]);
}
