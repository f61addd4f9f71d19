import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLanguage } from '../i18n/messages.ts';
import { keyNames } from './key-names.ts';
import styles from './tooltip.module.css';
import { placeBeside } from './place.ts';

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

interface TipProps {
  text: string;
  shortcut: string | undefined;
  anchor: HTMLElement | null;
}

function Tip({ text, shortcut, anchor }: TipProps) {
  const language = useLanguage();
  const tip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = tip.current;
    const target = anchor?.firstElementChild;
    if (!element || !target) return;
    // the top layer: no scroller or dialog can cut it off
    element.showPopover();
    // what a dialog says begins below its buttons
    const above = target.closest('dialog') !== null;
    placeBeside(element, target.getBoundingClientRect(), { align: 'center', gap: 6, above });
  }, [anchor]);
  return (
    <div ref={tip} popover="manual" aria-hidden="true" className={styles.tip}>
      {text}
      {shortcut && <kbd className={styles.key}>{keyNames(shortcut, language)}</kbd>}
    </div>
  );
}
