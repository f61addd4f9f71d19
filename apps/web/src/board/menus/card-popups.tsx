import type { Id } from '@taktboard/board';
import { useEffect, useRef, useState } from 'react';
import type { MenuEntry } from '../../kit/menu.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { BlockedPanel } from './blocked-panel.tsx';
import type { CardPopup } from './card-popup-state.ts';
import styles from './card-popups.module.css';
import { CardsMenu } from './cards-menu.tsx';
import { DatePopup } from './date-popup.tsx';
import { LabelsPopup } from './labels-popup.tsx';
import { OwnerPopup } from './owner-popup.tsx';
import { PriorityMenu } from './priority-menu.tsx';

interface CardPopupsProps {
  /** What can be done with tasks in this view alone. */
  more?: ((cardIds: readonly Id[]) => readonly MenuEntry[]) | undefined;
}

/** The one small thing that is open at a card: its menu, or one of its fields. */
export function CardPopups({ more }: CardPopupsProps) {
  const model = useBoard();
  const popup = useStore(model.popup);
  if (popup === null) return null;
  const key = `${popup.kind} ${popup.cardIds.join()}`;
  if (popup.point) return <AtPoint key={key} popup={popup} point={popup.point} more={more} />;
  return <Popup key={key} popup={popup} anchor={popup.anchor} more={more} />;
}

export interface PopupProps {
  popup: CardPopup;
  /** What it hangs on: the popup's own anchor, or the spot at which the pointer asked. */
  anchor: HTMLElement;
  onClose: () => void;
}

type OpenPopup = Omit<PopupProps, 'onClose'> & CardPopupsProps;

function Popup({ popup, anchor, more }: OpenPopup) {
  const model = useBoard();
  const props = {
    popup,
    anchor,
    onClose: () => {
      if (model.popup.get() === popup) model.popup.set(null);
    },
  };
  switch (popup.kind) {
    case 'menu':
      return <CardsMenu {...props} more={more?.(popup.cardIds)} />;
    case 'owner':
      return <OwnerPopup {...props} />;
    case 'due':
    case 'start':
      return <DatePopup {...props} field={popup.kind} />;
    case 'labels':
      return <LabelsPopup {...props} />;
    case 'priority':
      return <PriorityMenu {...props} />;
    case 'blocked':
      return <BlockedPanel {...props} />;
  }
}

/** Where the pointer was there is nothing to hang on: a spot that hands the focus on to the card. */
function AtPoint({ popup, point, more }: Omit<OpenPopup, 'anchor'> & { point: { x: number; y: number } }) {
  const spot = useRef<HTMLSpanElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useEffect(() => setAnchor(spot.current), []);
  return (
    <>
      <span
        ref={spot}
        className={styles.point}
        style={{ left: point.x, top: point.y }}
        tabIndex={-1}
        onFocus={() => popup.anchor.focus({ preventScroll: true })}
      />
      {anchor && <Popup popup={popup} anchor={anchor} more={more} />}
    </>
  );
}
