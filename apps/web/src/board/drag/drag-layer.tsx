import {
  DndContext,
  DragOverlay,
  useSensor,
  useSensors,
  type Active,
  type CollisionDetection,
  type DragMoveEvent,
} from '@dnd-kit/core';
import { useEffect } from 'react';
import { CardFace } from '../cards/card-face.tsx';
import { settle } from '../glide/settle.ts';
import { watchMoves } from '../glide/watch-moves.ts';
import { useBoard } from '../state/board-context.ts';
import { useColumnIds, useSelected } from '../state/use-topic.ts';
import { carryEvent, liftCard } from './carry-control.ts';
import { CardMouse, CardTouch, MOUSE, TOUCH } from './card-sensors.ts';
import { columnUnder } from './column-under.ts';
import styles from './drag-layer.module.css';
import type { Grip } from './grip.ts';
import { LaneTarget } from './lane-target.tsx';
import { placeUnder } from './place-under.ts';
import { PressedCard } from './pressed-card.tsx';
import { swallowClick } from './swallow-click.ts';

const ROW_GAP = 6;
/** `acceleration` is in pixels a step at the edge itself; a step a frame is as often as a list can draw its rows. */
const SCROLL = {
  threshold: { x: 0.14, y: 0.16 },
  acceleration: 14,
  interval: 16,
  // the page itself never scrolls behind a board, and dnd-kit would try it first
  canScroll: (element: Element) => element !== document.scrollingElement,
};

/** What the library would say; the board says its own words, for keys and pointers alike. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
  restoreFocus: false,
};

const laneUnder: CollisionDetection = ({ pointerCoordinates, droppableContainers, droppableRects }) => {
  const lanes = droppableContainers.map(({ id }) => ({ id: String(id), rect: droppableRects.get(id) }));
  const id = pointerCoordinates && columnUnder(lanes, pointerCoordinates);
  return id === null ? [] : [{ id }];
};

/**
 * Dragging with mouse and touch, beside the board and not around it: nothing on the board renders because a pointer
 * moves. Columns are the drop targets; the row is where the upper edge of the card in the hand is. Nothing is written
 * before the drop.
 */
export function DragLayer({ grip }: { grip: Grip }) {
  const model = useBoard();
  const columnIds = useColumnIds();
  const sensors = useSensors(useSensor(CardMouse, MOUSE), useSensor(CardTouch, TOUCH));
  // what others move glides: that too can wait for the board
  useEffect(() => watchMoves(model), [model]);
  // a card that someone took away leaves the hand empty: then nothing scrolls, though the finger is still down
  const inHand = useSelected(model.carry, (state) => state.kind === 'carried' && state.by !== 'keys');

  const lift = (active: Active, activator: Event) => {
    const cardId = cardIdOf(active);
    const card = cardId === undefined ? null : heightOf(cardId);
    if (cardId === undefined || card === null) return;
    swallowClick();
    const by = activator.type === 'mousedown' ? 'mouse' : 'touch';
    if (liftCard(model, { cardId, by, size: card + ROW_GAP }) && by === 'touch') navigator.vibrate?.(8);
  };
  const follow = ({ active, collisions }: DragMoveEvent) => {
    const edge = active.rect.current.translated?.top;
    const carried = model.carry.get();
    if (edge === undefined || carried.kind !== 'carried' || carried.by === 'keys') return;
    const columnId = collisions?.[0]?.id;
    const place =
      columnId === undefined
        ? null
        : placeUnder(model, { cardId: carried.cardId, columnId: String(columnId), edge });
    carryEvent(model, { type: 'over', place });
  };
  const release = (type: 'drop' | 'cancel', active: Active) => {
    const carried = model.carry.get();
    const hand = active.rect.current.translated;
    if (carried.kind !== 'carried' || carried.by === 'keys') return;
    carryEvent(model, { type });
    if (hand) settle(model, carried.cardId, new DOMRect(hand.left, hand.top, hand.width, hand.height));
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={laneUnder}
      autoScroll={{ ...SCROLL, enabled: inHand }}
      accessibility={SILENT}
      onDragStart={({ active, activatorEvent }) => lift(active, activatorEvent)}
      onDragMove={follow}
      onDragOver={follow}
      onDragEnd={({ active }) => release('drop', active)}
      onDragCancel={({ active }) => release('cancel', active)}
    >
      <PressedCard grip={grip} />
      {columnIds.map((id) => (
        <LaneTarget key={id} id={id} />
      ))}
      <DragOverlay dropAnimation={null} className={styles.hand ?? ''} zIndex={50}>
        <InHand />
      </DragOverlay>
    </DndContext>
  );
}

function InHand() {
  const model = useBoard();
  const cardId = useSelected(model.carry, (state) =>
    state.kind === 'carried' && state.by !== 'keys' ? state.cardId : null,
  );
  return cardId === null ? null : <CardFace id={cardId} lifted />;
}

function cardIdOf(active: Active): string | undefined {
  const cardId: unknown = active.data.current?.['cardId'];
  return typeof cardId === 'string' ? cardId : undefined;
}

/** null when the card is not on the page any more. */
function heightOf(cardId: string): number | null {
  const card = document.querySelector(`[data-card="${CSS.escape(cardId)}"]`);
  return card && card.getBoundingClientRect().height;
}
