import { useEffect, useMemo, useRef, type MouseEvent, type ReactNode, type TouchEvent } from 'react';
import { CardFace } from '../cards/card-face.tsx';
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';
import { cardDrag } from './card-drag.ts';
import styles from './drag-layer.module.css';

/** Dragging with mouse and touch. Lifting renders no card but the one in the hand; nothing is written before the drop. */
export function DragLayer({ children }: { children: ReactNode }) {
  const model = useBoard();
  const { writable } = model.connection;
  const hand = useRef<HTMLDivElement>(null);
  const drag = useMemo(() => cardDrag(model, () => hand.current), [model]);
  useEffect(() => () => drag.cancel(), [drag]);
  const press = (event: MouseEvent | TouchEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const card = target?.closest<HTMLElement>('[data-card]');
    if (!card || target?.closest('[data-no-lift]') || !writable.get()) return;
    drag.press(card, event.nativeEvent);
  };
  return (
    <>
      <div className={styles.grip} onMouseDown={press} onTouchStart={press}>
        {children}
      </div>
      <div ref={hand} className={styles.hand}>
        <InHand />
      </div>
    </>
  );
}

function InHand() {
  const model = useBoard();
  const cardId = useSelected(model.carry, (state) =>
    state.kind === 'carried' && state.by !== 'keys' ? state.cardId : null,
  );
  return cardId === null ? null : <CardFace id={cardId} lifted />;
}
