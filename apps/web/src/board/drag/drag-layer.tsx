import {
  DndContext,
  DragOverlay,
  useSensor,
  useSensors,
  type Active,
  type CollisionDetection,
  type DragMoveEvent,
} from '@dnd-kit/core';
import { useMemo } from 'react';
import { CardFace } from '../cards/card-face.tsx';
import { CarriedColumns } from '../columns/carried-columns.tsx';
import { ColumnPicture } from '../columns/column-picture.tsx';
import { settle } from '../glide/settle.ts';
import { useBoard } from '../state/board-context.ts';
import type { BoardModel } from '../state/board-model.ts';
import { useSelected } from '../state/use-topic.ts';
import { carryEvent } from './carry-control.ts';
import { CardMouse, CardTouch, MOUSE, TOUCH } from './card-sensors.ts';
import { cellUnder, columnUnder } from './column-under.ts';
import { DropTargets } from './drop-targets.tsx';
import styles from './drag-layer.module.css';
import type { Grip } from './grip.ts';
import { endColumn, followColumn, liftTaken } from './hand.ts';
import { menuAfterPress } from './menu-after-press.ts';
import { placeUnder } from './place-under.ts';
import { PressedCard } from './pressed-card.tsx';

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

/** `acceleration` is in pixels a step at the edge itself; a step a frame is as often as a list can draw its rows. */
function scrollOf(model: BoardModel) {
  return {
    threshold: { x: 0.14, y: 0.16 },
    acceleration: 14,
    interval: 16,
    // the page itself never scrolls behind a board, and dnd-kit would try it first; a column goes sideways alone
    canScroll: (element: Element) =>
      element !== document.scrollingElement &&
      (model.columnCarry.get().kind === 'idle' || element.matches('[data-columns]')),
  };
}

function listUnder(model: BoardModel): CollisionDetection {
  return ({ pointerCoordinates, droppableContainers, droppableRects }) => {
    if (!pointerCoordinates) return [];
    const inSwimlanes = model.swimlanes.get() !== null;
    const areas = droppableContainers.map(({ id }) => ({
      id: String(id),
      // a list in a swimlane scrolls in its cell: what is seen of it counts
      rect: inSwimlanes
        ? model.handles.get(String(id))?.lane.getBoundingClientRect()
        : droppableRects.get(id),
    }));
    const id = (inSwimlanes ? cellUnder : columnUnder)(areas, pointerCoordinates);
    return id === null ? [] : [{ id }];
  };
}

/**
 * Dragging with mouse and touch, beside the board and not around it: nothing on the board renders because a pointer
 * moves. Columns are the drop targets; the row is where the upper edge of the card in the hand is. Nothing is written
 * before the drop.
 */
export function DragLayer({ grip }: { grip: Grip }) {
  const model = useBoard();
  const sensors = useSensors(useSensor(CardMouse, MOUSE), useSensor(CardTouch, TOUCH));
  const [scroll, detect] = useMemo(() => [scrollOf(model), listUnder(model)], [model]);
  // a card that someone took away leaves the hand empty: then nothing scrolls, though the finger is still down
  const card = useSelected(model.carry, (state) => state.kind === 'carried' && state.by !== 'keys');
  const column = useSelected(model.columnCarry, (state) => state.kind === 'carried' && state.by !== 'keys');

  const follow = ({ active, collisions }: DragMoveEvent) => {
    const hand = active.rect.current.translated;
    if (!hand || followColumn(model, hand)) return;
    const carried = model.carry.get();
    if (carried.kind !== 'carried' || carried.by === 'keys') return;
    const { cardId, cardIds } = carried;
    const cell = model.handles.get(String(collisions?.[0]?.id ?? ''))?.cell;
    const place = cell ? placeUnder(model, { cardId, carried: cardIds, cell, edge: hand.top }) : null;
    carryEvent(model, { type: 'over', place });
  };
  const release = (type: 'drop' | 'cancel', active: Active, way: { x: number; y: number }) => {
    if (endColumn(model, type)) return;
    const carried = model.carry.get();
    const hand = active.rect.current.translated;
    if (carried.kind !== 'carried' || carried.by === 'keys') return;
    carryEvent(model, { type });
    if (hand) settle(model, carried.cardId, new DOMRect(hand.left, hand.top, hand.width, hand.height));
    if (carried.by === 'touch' && type === 'drop') menuAfterPress(model, carried, way);
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={detect}
      autoScroll={{ ...scroll, enabled: card || column }}
      accessibility={SILENT}
      onDragStart={({ active, activatorEvent }) => liftTaken(model, active, activatorEvent)}
      onDragMove={follow}
      onDragOver={follow}
      onDragEnd={({ active, delta }) => release('drop', active, delta)}
      onDragCancel={({ active }) => release('cancel', active, { x: 0, y: 0 })}
    >
      <PressedCard grip={grip} />
      <DropTargets />
      <CarriedColumns />
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
  const count = useSelected(model.carry, (state) => (state.kind === 'carried' ? state.cardIds.length : 0));
  const columnId = useSelected(model.columnCarry, (state) =>
    state.kind === 'carried' && state.by !== 'keys' ? state.columnId : null,
  );
  if (columnId !== null) return <ColumnPicture columnId={columnId} />;
  if (cardId === null) return null;
  return (
    <div className={count > 1 ? styles.several : undefined}>
      <CardFace id={cardId} lifted />
      {count > 1 && (
        <span className={styles.count} aria-hidden="true">
          {count}
        </span>
      )}
    </div>
  );
}
