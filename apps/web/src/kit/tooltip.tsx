import { useEffect, useRef, useState, type ReactNode } from 'react';
import { unaskedPart } from './part.tsx';
import styles from './tooltip.module.css';

const Tip = unaskedPart(async () => (await import('./tip.tsx')).Tip);

interface TooltipProps {
  text: string;
  /** The key that does the same, shown after the text. */
  shortcut?: string | undefined;
  children: ReactNode;
}

const PATIENCE_MS = 400;

/** Tells what its child does, on hover and on keyboard focus. The child keeps its own accessible name. */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const timer = useRef<number>(undefined);
  const hide = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <span
      ref={anchor}
      className={styles.anchor}
      onPointerEnter={(event) => {
        if (event.pointerType !== 'mouse') return;
        clearTimeout(timer.current);
        timer.current = window.setTimeout(() => setOpen(true), PATIENCE_MS);
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) setOpen(true);
      }}
      onBlur={hide}
      onKeyDown={hide}
    >
      {children}
      {open && <Tip text={text} shortcut={shortcut} anchor={anchor.current} />}
    </span>
  );
}
