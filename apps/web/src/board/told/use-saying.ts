import type { Id } from '@taktboard/board';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { useDayContext } from '../state/use-day-context.ts';
import type { Saying } from './say-value.ts';
import { useToldText } from './text/told-messages.ts';

/** What values are said with, in the reader's language. */
export function useSaying(): Saying & { own: Id | null; now: number } {
  const { connection, ownPersonId: own } = useBoard();
  const text = useToldText();
  const people = useStore(connection.people);
  const day = useDayContext(undefined);
  const personName = (id: Id): string => people.get(id)?.name ?? text.someone;
  return { text, day, projection: connection.projection, personName, own, now: Date.now() };
}
