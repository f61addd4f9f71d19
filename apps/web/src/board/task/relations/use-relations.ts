import type { BoardProjection, Card, Id } from '@taktboard/board';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useBoard } from '../../state/board-context.ts';

/** Looking through a whole board for who waits for this task is done at most so often. */
const CALM_MS = 250;
const NONE: readonly Id[] = [];

/** The tasks that wait for this one, as they are now or were a moment ago. */
export function useBlocks(cardId: Id): readonly Id[] {
  const { projection } = useBoard().connection;
  const [blocks, setBlocks] = useState(() => blocksOf(projection, cardId));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const read = (): void => {
      timer.current = undefined;
      setBlocks((before) => sameOr(before, blocksOf(projection, cardId)));
    };
    read();
    const stop = projection.subscribe('any', () => (timer.current ??= setTimeout(read, CALM_MS)));
    return () => {
      stop();
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [projection, cardId]);
  return blocks;
}

function blocksOf(projection: BoardProjection, cardId: Id): readonly Id[] {
  const found = projection
    .columns()
    .flatMap(({ cardIds }) => cardIds.filter((id) => projection.card(id)?.dependsOn.includes(cardId)));
  return found.length === 0 ? NONE : found;
}

function sameOr(before: readonly Id[], after: readonly Id[]): readonly Id[] {
  const isSame = before.length === after.length && before.every((id, at) => id === after[at]);
  return isSame ? before : after;
}

/** Other tasks as they are now; a new array only when one of them changed. */
export function useCards(ids: readonly Id[]): readonly Card[] {
  const { projection } = useBoard().connection;
  const last = useRef<readonly Card[]>([]);
  const key = ids.join(' ');
  const subscribe = useCallback(
    (notify: () => void) => {
      const ends = key
        .split(' ')
        .filter(Boolean)
        .map((id) => projection.subscribe(`card:${id}`, notify));
      return () => ends.forEach((end) => end());
    },
    [projection, key],
  );
  return useSyncExternalStore(subscribe, () => {
    const cards = ids.flatMap((id) => projection.card(id) ?? []);
    const isSame =
      cards.length === last.current.length && cards.every((card, at) => card === last.current[at]);
    if (!isSame) last.current = cards;
    return last.current;
  });
}
