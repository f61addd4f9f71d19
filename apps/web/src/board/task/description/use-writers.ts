import type { Id } from '@taktboard/board';
import { useEffect, useState } from 'react';
import { avatarColor } from '../../../kit/avatar-color.ts';
import { createStore, type ReadStore } from '../../../kit/store.ts';
import { useBoard } from '../../state/board-context.ts';
import type { BoardConnection } from '../../../sync/board-connection.ts';
import type { Writer } from './carets.ts';

const NOBODY: readonly Writer[] = [];

/** Who else writes in the description of a card, as far as the server has said who they are. */
export function useWriters(cardId: Id): ReadStore<readonly Writer[]> {
  const { connection } = useBoard();
  const [writers] = useState(() => createStore(writersOf(connection, cardId)));
  useEffect(() => {
    const read = (): void => {
      const next = writersOf(connection, cardId);
      // what others do elsewhere draws nothing here
      if (JSON.stringify(next) !== JSON.stringify(writers.get())) writers.set(next);
    };
    read();
    const ends = [connection.presence.subscribe(read), connection.people.subscribe(read)];
    return () => ends.forEach((end) => end());
  }, [connection, cardId, writers]);
  return writers;
}

function writersOf({ presence, people }: BoardConnection, cardId: Id): readonly Writer[] {
  const found = presence.get().flatMap(({ clientId, personId, reads, caret }): Writer[] => {
    if (personId === null || reads !== cardId || !caret) return [];
    const name = people.get().get(personId)?.name ?? personId;
    return [{ clientId, name, color: avatarColor(personId), caret }];
  });
  return found.length === 0 ? NOBODY : found;
}
