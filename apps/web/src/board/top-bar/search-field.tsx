import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '../../kit/icon-button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import styles from './search-field.module.css';

/** Hides cards whose title does not have the words. Esc empties it, and again goes back to the board. */
export function SearchField({ onDone }: { onDone: () => void }) {
  const model = useBoard();
  const text = useText();
  const words = useSelected(model.filter, (filter) => filter.text);
  const field = useRef<HTMLInputElement>(null);
  return (
    <search className={styles.search}>
      <Search size={16} aria-hidden="true" className={styles.icon} />
      <input
        ref={field}
        data-search
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        className={styles.field}
        aria-label={text.bar.search}
        placeholder={text.bar.searchPlaceholder}
        aria-keyshortcuts="/"
        value={words}
        onChange={(event) => model.setFilter(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return;
          event.preventDefault();
          if (event.key === 'Escape' && words !== '') model.setFilter('');
          else onDone();
        }}
      />
      {words !== '' && (
        <span className={styles.clear}>
          <IconButton
            label={text.bar.clear}
            icon={<X size={14} />}
            onClick={() => {
              model.setFilter('');
              field.current?.focus();
            }}
          />
        </span>
      )}
    </search>
  );
}

/** On a narrow page: a row of its own below the bar, for as long as it is in use. */
export function SearchRow({ onDone }: { onDone: () => void }) {
  const model = useBoard();
  const open = useStore(model.searching);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) row.current?.querySelector('input')?.focus();
  }, [open]);
  if (!open) return null;
  return (
    <div ref={row} className={styles.row}>
      <SearchField
        onDone={() => {
          if (model.filter.get().text === '') model.searching.set(false);
          onDone();
        }}
      />
    </div>
  );
}
