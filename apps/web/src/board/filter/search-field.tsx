import { Search, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { IconButton } from '../../kit/icon-button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import type { BoardFind } from './board-find.ts';
import { SearchResults, type Choice } from './search-results.tsx';
import styles from './search-field.module.css';
import { useFindText } from './text/find-messages.ts';
import { useFind } from './use-find.ts';

/**
 * Filters the board while one types, and tells what else was found and where. Down goes into what was found, Enter opens
 * it or goes to the board; Esc empties the field, and again goes back to the board.
 */
export function SearchField({ onDone }: { onDone: () => void }) {
  const model = useBoard();
  const find = useFind();
  const text = useFindText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { text: words } = useStore(find.query);
  const [typed, type] = useTyping(find, words);
  const [open, setOpen] = useState(false);
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const [active, setActive] = useState(-1);
  const searching = useStore(model.searching);
  useEffect(() => {
    if (searching && field.current?.checkVisibility()) field.current.select();
  }, [searching]);

  const at = Math.min(active, choices.length - 1);
  const shown = open && typed.trim() !== '';
  const leave = () => {
    setOpen(false);
    model.searching.set(false);
    onDone();
  };
  const choose = (choice: Choice | undefined) => {
    setOpen(false);
    find.settle();
    choice?.run();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown' && choices.length > 0) setActive((at + 1) % choices.length);
    else if (key === 'ArrowUp' && choices.length > 0) setActive(at <= 0 ? choices.length - 1 : at - 1);
    else if (key === 'Enter' && shown && at >= 0) choose(choices[at]);
    else if (key === 'Enter') leave();
    else if (key === 'Escape' && typed !== '') {
      type('');
      setOpen(false);
    } else if (key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return (
    <search
      className={styles.search}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Search size={16} aria-hidden="true" className={styles.icon} />
      <input
        ref={field}
        data-search
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        className={styles.field}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        aria-label={text.search}
        placeholder={text.placeholder}
        aria-keyshortcuts="/"
        value={typed}
        onFocus={() => {
          void find.warm();
          setOpen(true);
        }}
        onChange={(event) => {
          type(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={press}
      />
      {typed !== '' && (
        <span className={styles.clear}>
          <IconButton
            label={text.clearSearch}
            icon={<X size={14} />}
            onClick={() => {
              type('');
              field.current?.focus();
            }}
          />
        </span>
      )}
      {shown && (
        <SearchResults
          id={id}
          words={words}
          active={at}
          onActive={setActive}
          onChoose={choose}
          onChoices={setChoices}
        />
      )}
    </search>
  );
}

/**
 * The letter is on the screen before the board is filtered by it: on a large board the one must not wait for the other.
 */
function useTyping(find: BoardFind, words: string): [string, (text: string) => void] {
  const [typed, setTyped] = useState(words);
  const waiting = useRef<{ frame: number; task: ReturnType<typeof setTimeout> | undefined } | null>(null);
  const stop = () => {
    if (!waiting.current) return;
    cancelAnimationFrame(waiting.current.frame);
    clearTimeout(waiting.current.task);
    waiting.current = null;
  };
  useEffect(() => {
    if (!waiting.current) setTyped(words);
  }, [words]);
  useEffect(() => stop, []);
  const type = (text: string) => {
    setTyped(text);
    stop();
    const apply = () => {
      waiting.current = null;
      find.type(text);
    };
    const next = { frame: 0, task: undefined as ReturnType<typeof setTimeout> | undefined };
    next.frame = requestAnimationFrame(() => (next.task = setTimeout(apply)));
    waiting.current = next;
  };
  return [typed, type];
}
