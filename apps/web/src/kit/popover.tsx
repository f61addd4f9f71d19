import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { placeBeside, type Placing } from './place.ts';
import styles from './popover.module.css';

interface PopoverProps {
  /** What it hangs on. It is shown for as long as it is mounted. */
  anchor: HTMLElement;
  label: string;
  onClose: () => void;
  align?: Placing['align'] | undefined;
  role?: 'dialog' | 'menu' | undefined;
  className?: string | undefined;
  onKeyDown?: ((event: KeyboardEvent<HTMLDivElement>) => void) | undefined;
  children: ReactNode;
}

const FOCUSABLE = 'button:not(:disabled), [href], input:not(:disabled), select, textarea, [tabindex="0"]';

/**
 * Something small that floats beside its anchor, in the top layer so that no scroller cuts it off. It closes on
 * Escape, on a press outside and when the focus leaves, and gives the focus back to the anchor.
 *
 * Its opener toggles: `setAnchor((open) => (open ? null : event.currentTarget))`.
 */
export function Popover(props: PopoverProps) {
  const { anchor, label, onClose, align = 'start', role = 'dialog', className, children } = props;
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const element = panel.current;
    if (!element) return;
    element.showPopover();
    const place = () => placeBeside(element, anchor.getBoundingClientRect(), { align, gap: 4 });
    place();
    element.dataset['placed'] = '';
    const first =
      element.querySelector<HTMLElement>('[data-autofocus]') ?? element.querySelector<HTMLElement>(FOCUSABLE);
    (first ?? element).focus({ preventScroll: true });
    const grown = new ResizeObserver(place);
    grown.observe(element);
    window.addEventListener('resize', place);
    return () => {
      grown.disconnect();
      window.removeEventListener('resize', place);
      // the focus goes back only if it was still here: a press elsewhere has already moved it
      if (element.contains(document.activeElement)) anchor.focus({ preventScroll: true });
    };
  }, [anchor, align]);

  // a layout effect: a menu whose entry opens the next popover must be deaf before that one takes the focus
  useLayoutEffect(() => {
    const outside = (event: PointerEvent | FocusEvent) => {
      const target = event.target;
      if (!(target instanceof Node) || panel.current?.contains(target) || anchor.contains(target)) return;
      close.current();
    };
    document.addEventListener('pointerdown', outside, true);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      document.removeEventListener('focusin', outside);
    };
  }, [anchor]);

  return (
    <div
      ref={panel}
      popover="manual"
      role={role}
      aria-label={label}
      tabIndex={-1}
      className={cx(styles.panel, className)}
      onKeyDown={(event) => {
        props.onKeyDown?.(event);
        if (event.key !== 'Escape' || event.defaultPrevented) {
          event.stopPropagation(); // keys pressed in here are not the page's
          return;
        }
        event.preventDefault();
        event.stopPropagation();
        anchor.focus({ preventScroll: true });
        onClose();
      }}
    >
      {children}
    </div>
  );
}
