import { useEffect, useRef } from 'react';
import { useLanguage } from '../i18n/messages.ts';
import { keyNames } from './key-names.ts';
import styles from './tip.module.css';
import { placeBeside } from './place.ts';

interface TipProps {
  text: string;
  shortcut: string | undefined;
  anchor: HTMLElement | null;
}

/** What a tooltip says, beside what it is about. */
export function Tip({ text, shortcut, anchor }: TipProps) {
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
