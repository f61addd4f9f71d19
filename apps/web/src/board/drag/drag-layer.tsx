import {
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
  type Active,
  type CollisionDetection,
} from '@dnd-kit/core';
import { useCallback, useRef, type MouseEvent, type ReactNode, type TouchEvent } from 'react';
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';
import { CardFace } from '../cards/card-face.tsx';
import { carryEvent, liftCard } from './carry-control.ts';
import styles from './drag-layer.module.css';
import { columnUnder } from './column-under.ts';
import { dropIndex } from './drop-index.ts';
import { placeAt, without } from './place.ts';
import { settle } from '../glide/settle.ts';

const MOUSE = { activationConstraint: { distance: 4 } };
/** Long enough for a scroll to have begun, short enough to feel like taking hold. */
const TOUCH = { activationConstraint: { delay: 220, tolerance: 8 } };
const AUTO_SCROLL = { threshold: { x: 0.15, y: 0.18 }, acceleration: 14, layoutShiftCompensation: false };
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
const ROW_GAP = 6;

/**
 * Dragging with mouse and touch. One draggable stands for all cards: it takes hold of the card that was pressed, so
 * that lifting renders no other. Nothing is written before the drop.
 */
export function DragLayer({ children }: { children: ReactNode }) {
  const model = useBoard();
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));
  const pointer = useRef<{ x: number; y: number } | null>(null);
  const hand = useRef<HTMLDivElement>(null);
  const detect = useCallback<CollisionDetection>(
    ({ pointerCoordinates, droppableContainers, droppableRects }) => {
      pointer.current = pointerCoordinates;
      const lanes = droppableContainers.map(({ id }) => ({ id: String(id), rect: droppableRects.get(id) }));
      const columnId = pointerCoordinates && columnUnder(lanes, pointerCoordinates);
      return columnId ? [{ id: columnId }] : [];
    },
    [],
  );

  const follow = () => {
    const carried = model.carry.get();
    if (carried.kind !== 'carried' || !pointer.current) return;
    const { x, y } = pointer.current;
    const lanes = model
      .columnIds()
      .map((id) => ({ id, rect: model.handles.get(id)?.lane.getBoundingClientRect() }));
    const columnId = columnUnder(lanes, { x, y });
    const handle = columnId === null ? undefined : model.handles.get(columnId);
    if (columnId === null || !handle) {
      carryEvent(model, { type: 'over', place: null });
      return;
    }
    const cards = model.visible(columnId);
    const { scroller, list } = handle;
    const source = cards.indexOf(carried.cardId);
    const index = dropIndex(
      {
        count: cards.length,
        rowAt: (offset) => list?.findItemIndex(offset) ?? 0,
        offsetOf: (row) => list?.getItemOffset(row) ?? 0,
        sizeOf: (row) => list?.getItemSize(row) ?? 0,
      },
      (hand.current?.getBoundingClientRect().top ?? y) -
        scroller.getBoundingClientRect().top +
        scroller.scrollTop,
      source < 0 ? null : source,
    );
    carryEvent(model, { type: 'over', place: placeAt(columnId, without(cards, carried.cardId), index) });
  };

  const letGo = (type: 'drop' | 'cancel') => {
    const carried = model.carry.get();
    const from = hand.current?.getBoundingClientRect();
    pointer.current = null;
    if (carried.kind !== 'carried') return;
    carryEvent(model, { type });
    if (from) settle(model, carried.cardId, from);
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={detect}
      autoScroll={AUTO_SCROLL}
      accessibility={SILENT}
      onDragStart={({ active, activatorEvent }) => {
        const cardId = cardIdOf(active);
        if (cardId === undefined) return;
        const height = active.rect.current.initial?.height ?? rowHeight(cardId);
        const by = activatorEvent.type.startsWith('touch') ? 'touch' : 'mouse';
        if (liftCard(model, { cardId, by, size: height + ROW_GAP }) && by === 'touch') navigator.vibrate?.(8);
      }}
      onDragMove={follow}
      onDragOver={follow}
      onDragEnd={() => letGo('drop')}
      onDragCancel={() => letGo('cancel')}
    >
      <Grip>{children}</Grip>
      <DragOverlay dropAnimation={null} className={styles.overlay ?? ''} zIndex={50}>
        <div ref={hand}>
          <InHand />
        </div>
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

function Grip({ children }: { children: ReactNode }) {
  const { writable } = useBoard().connection;
  const held = useRef<{ cardId: string | undefined }>({ cardId: undefined });
  const { listeners, setNodeRef } = useDraggable({ id: 'card', data: held.current });
  const press = (event: MouseEvent | TouchEvent, start: unknown) => {
    const target = event.target instanceof Element ? event.target : null;
    const card = target?.closest<HTMLElement>('[data-card]');
    if (!card || target?.closest('[data-no-lift]') || !writable.get()) return;
    held.current.cardId = card.dataset['card'];
    setNodeRef(card);
    if (typeof start === 'function') start(event);
  };
  return (
    <div
      className={styles.grip}
      onMouseDown={(event) => press(event, listeners?.['onMouseDown'])}
      onTouchStart={(event) => press(event, listeners?.['onTouchStart'])}
    >
      {children}
    </div>
  );
}

function cardIdOf(active: Active): string | undefined {
  const cardId: unknown = active.data.current?.['cardId'];
  return typeof cardId === 'string' ? cardId : undefined;
}

function rowHeight(cardId: string): number {
  return document.querySelector(`[data-card="${CSS.escape(cardId)}"]`)?.getBoundingClientRect().height ?? 60;
}
