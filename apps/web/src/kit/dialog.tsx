import { X } from 'lucide-react';
import { useEffect, useId, useRef, type PointerEvent, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';
import { kitMessages } from './messages.ts';
import { openedModal } from './modals.ts';
import { useMessages } from '../i18n/messages.ts';

interface DialogProps {
  /** The heading, and its accessible name. `bare` hides it from sight. */
  title: string;
  onClose: () => void;
  /** 760 px instead of 480. */
  wide?: boolean | undefined;
  /** No visible head: the content has its own title and its own way to close. */
  bare?: boolean | undefined;
  foot?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * A modal dialog for as long as it is mounted. The browser's own element traps the focus, makes the rest inert and
 * gives the focus back to where it was. Escape and a press on the ground beside it close.
 */
export function Dialog({ title, onClose, wide, bare, foot, className, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const m = useMessages(kitMessages);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (!element) return undefined;
    element.showModal();
    element.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    const closed = openedModal(element);
    return () => {
      closed();
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      className={cx(styles.dialog, wide && styles.wide, className)}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return; // a file input inside bubbles its own cancel
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget && isBeside(event)) onClose();
      }}
      onKeyDown={(event) => {
        event.stopPropagation(); // keys pressed in here are not the page's
      }}
    >
      {bare ? (
        <h2 id={heading} className="visually-hidden">
          {title}
        </h2>
      ) : (
        <div className={styles.head}>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          <IconButton label={m.close} icon={<X size={18} />} onClick={onClose} />
        </div>
      )}
      {bare ? children : <div className={styles.body}>{children}</div>}
      {foot && <div className={styles.foot}>{foot}</div>}
    </dialog>
  );
}

/** The backdrop's presses arrive at the dialog itself; only the place tells them from its own padding. */
function isBeside(event: PointerEvent<HTMLDialogElement>): boolean {
  const box = event.currentTarget.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  return x < box.left || x > box.right || y < box.top || y > box.bottom;
}
