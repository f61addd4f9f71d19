import type { Card } from '@taktboard/board';
import type { ReactNode } from 'react';
import { useViewText } from '../text/view-messages.ts';
import styles from './list-view.module.css';

export interface CellProps {
  card: Card;
  writable: boolean;
}

interface CellButtonProps extends CellProps {
  what: string;
  value: string;
  open: boolean;
  setAnchor: (change: (open: HTMLElement | null) => HTMLElement | null) => void;
  children: ReactNode;
}

/** The value is the button that changes it. */
export function CellButton({ card, writable, what, value, open, setAnchor, children }: CellButtonProps) {
  const text = useViewText();
  return (
    <button
      type="button"
      tabIndex={-1}
      data-cell
      disabled={!writable}
      className={styles.value}
      aria-label={text.list.edit(what, card.title || text.untitled, value)}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={(event) => {
        const { currentTarget } = event;
        setAnchor((now) => (now ? null : currentTarget));
      }}
    >
      {children}
    </button>
  );
}
