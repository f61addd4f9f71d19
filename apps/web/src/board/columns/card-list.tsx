import type { Id } from '@taktboard/board';
import type { ReactNode, RefObject } from 'react';
import { cx } from '../../kit/cx.ts';
import { lazyPart, PartBoundary } from '../../kit/part.tsx';
import type { VirtualListHandle } from '../../kit/rows/list-scroll.ts';
import { VirtualList } from '../../kit/rows/virtual-list.tsx';
import { Card } from '../cards/card.tsx';
import { sameCell, type Cell } from '../drag/cell.ts';
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';
import styles from './card-list.module.css';
import { useAnchoredView } from './use-anchored-view.ts';
import { shiftOf, useLaneCarry } from './use-lane-carry.ts';

const Ghost = lazyPart(async () => (await import('./ghost.tsx')).Ghost);

interface CardListProps {
  cell: Cell;
  label: string;
  cards: readonly Id[];
  scroller: RefObject<HTMLDivElement | null>;
  list: RefObject<VirtualListHandle | null>;
  /** What is to be said of a card in this list and nowhere else. */
  note?: ((cardId: Id) => ReactNode) | undefined;
}

/** Of a list over which nothing is carried: always the same function, so that a row comes and the others stay untouched. */
const plainRow = (cardId: Id): ReactNode => (
  <div className={styles.row}>
    <Card id={cardId} />
  </div>
);

/**
 * Rows near the viewport only, however many there are. A row that moves is told so by its list: the card inside
 * renders when the card itself changes, never because another came or went.
 */
export function CardList({ cell, label, cards, scroller, list, note }: CardListProps) {
  const model = useBoard();
  const focused = useSelected(model.spot, (spot) => (spot && sameCell(spot, cell) ? spot.cardId : null));
  const carry = useLaneCarry(cell, cards);
  useAnchoredView({ cards, focused, carrying: carry !== null, list, scroller });

  const kept = [cards.indexOf(focused ?? ''), carry?.source ?? -1].filter((row) => row >= 0);
  const foreign = carry !== null && carry.gap >= 0 && carry.source < 0;
  return (
    <div role="list" aria-label={label} className={cx(styles.list, carry && styles.carrying)}>
      <VirtualList ref={list} scrollRef={scroller} data={cards} keepMounted={kept}>
        {carry || note
          ? (cardId, row) => {
              const shift = carry ? shiftOf(row, carry) : 0;
              return (
                <div
                  className={cx(
                    styles.row,
                    row === carry?.source ? styles.lifted : carry?.along.has(cardId) && styles.along,
                  )}
                  style={shift === 0 ? undefined : { ['--row-aside' as string]: `${shift}px` }}
                >
                  <Card id={cardId} />
                  {note?.(cardId)}
                </div>
              );
            }
          : plainRow}
      </VirtualList>
      {foreign && <div style={{ height: carry.carried.size }} />}
      {carry?.carried.by === 'keys' && carry.gap >= 0 && (
        <PartBoundary>
          <Ghost list={list.current} carry={carry} />
        </PartBoundary>
      )}
    </div>
  );
}
