import { Check } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { cx } from './cx.ts';
import { useLanguage } from '../i18n/messages.ts';
import { keyNames } from './key-names.ts';
import styles from './menu.module.css';
import { Popover } from './popover.tsx';
import { nextIndex } from './roving.ts';

export type MenuEntry =
  | {
      label: string;
      onSelect: () => void;
      icon?: ReactNode;
      shortcut?: string | undefined;
      disabled?: boolean | undefined;
      danger?: boolean | undefined;
      /** Present: the entry is one choice among several, or a switch. */
      checked?: boolean | undefined;
    }
  | { heading: string }
  | 'line';

interface MenuProps {
  anchor: HTMLElement;
  label: string;
  entries: readonly MenuEntry[];
  onClose: () => void;
  align?: 'start' | 'end' | undefined;
}

/** Arrows walk, Home and End jump, a letter goes to the next entry that begins with it, Enter and Space choose. */
export function Menu({ anchor, label, entries, onClose, align }: MenuProps) {
  const language = useLanguage();
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Tab') {
      event.preventDefault();
      anchor.focus();
      onClose();
      return;
    }
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = nextIndex({ key: event.key, at, labels: items.map((item) => item.textContent) });
    if (next === undefined) return;
    event.preventDefault();
    items[next]?.focus();
  };
  return (
    <Popover
      anchor={anchor}
      label={label}
      role="menu"
      align={align}
      onClose={onClose}
      onKeyDown={walk}
      className={styles.menu}
    >
      {entries.map((entry, index) => {
        // entries never change their places while a menu is open
        const key = `${index}`;
        if (entry === 'line') return <div key={key} role="separator" className={styles.line} />;
        if ('heading' in entry) {
          return (
            <div key={key} role="presentation" className={styles.heading}>
              {entry.heading}
            </div>
          );
        }
        return (
          <button
            key={key}
            type="button"
            role={entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={entry.checked}
            aria-disabled={entry.disabled}
            tabIndex={-1}
            className={cx(styles.item, entry.danger && styles.danger)}
            onClick={() => {
              if (entry.disabled) return;
              // first back to where the menu hung, so that what the entry opens finds the focus there
              anchor.focus({ preventScroll: true });
              onClose();
              entry.onSelect();
            }}
          >
            {entry.icon}
            <span className={styles.label}>{entry.label}</span>
            {entry.checked && <Check size={16} aria-hidden="true" />}
            {entry.shortcut && <kbd className={styles.key}>{keyNames(entry.shortcut, language)}</kbd>}
          </button>
        );
      })}
    </Popover>
  );
}
