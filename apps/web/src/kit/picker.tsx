import { Check, Plus } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { matchOptions, type PickOption } from './match-options.ts';
import { kitMessages } from './messages.ts';
import styles from './picker.module.css';
import { Popover } from './popover.tsx';

interface PickerProps<Option extends PickOption> {
  anchor: HTMLElement;
  label: string;
  options: readonly Option[];
  /** Ids of what is chosen. */
  selected: ReadonlySet<string>;
  /** Not all options are here yet: Enter then means what was typed as soon as there is one for it. */
  awaited?: boolean | undefined;
  /** Several: it stays open and each choice turns one on or off. One: a choice closes it. */
  several?: boolean | undefined;
  onPick: (option: Option) => void;
  onClose: () => void;
  /** Offered when nothing is called like what was typed. */
  onCreate?: ((name: string) => void) | undefined;
  /** What stands before the name: an avatar, a colour. */
  renderMark?: ((option: Option) => ReactNode) | undefined;
  align?: 'start' | 'end' | undefined;
}

/** Choosing among people, labels or columns by typing: a combobox whose list is always open. */
export function Picker<Option extends PickOption>(props: PickerProps<Option>) {
  const { anchor, label, options, awaited, selected, several, onPick, onClose, onCreate, renderMark, align } =
    props;
  const m = useMessages(kitMessages);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { shown, hidden, exact } = matchOptions(options, text);
  const creatable = onCreate && text.trim() !== '' && !exact ? text.trim() : undefined;
  const count = shown.length + (creatable ? 1 : 0);
  const at = Math.min(active, count - 1);
  const entered = useRef(false);

  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const choose = (index: number) => {
    const option = shown[index];
    if (option) onPick(option);
    else if (creatable && onCreate) onCreate(creatable);
    else {
      entered.current = awaited ?? false;
      return;
    }
    if (several) setText('');
    else {
      anchor.focus({ preventScroll: true });
      onClose();
    }
  };
  useEffect(() => {
    if (!entered.current || count === 0) return;
    entered.current = false;
    choose(at);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(count === 0 ? 0 : (at + 1) % count);
    else if (event.key === 'ArrowUp') setActive(at <= 0 ? count - 1 : at - 1);
    else if (event.key === 'Enter') choose(at);
    else if (event.key === 'Tab') onClose();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };

  return (
    <Popover anchor={anchor} label={label} onClose={onClose} align={align} className={styles.picker}>
      <input
        data-autofocus
        className={styles.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-label={label}
        aria-activedescendant={count > 0 ? `${id}-${at}` : undefined}
        placeholder={m.filter}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          entered.current = false;
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-multiselectable={several || undefined}
        className={styles.list}
      >
        {shown.map((option, index) => (
          <div
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={selected.has(option.id)}
            data-active={index === at ? '' : undefined}
            className={styles.option}
            onPointerMove={() => setActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(index)}
          >
            {renderMark?.(option)}
            <span className={styles.label}>{option.name}</span>
            {option.hint && <span className={styles.hint}>{option.hint}</span>}
            {selected.has(option.id) && <Check size={16} aria-hidden="true" />}
          </div>
        ))}
        {creatable && (
          <div
            id={`${id}-${shown.length}`}
            role="option"
            aria-selected="false"
            data-active={at === shown.length ? '' : undefined}
            className={styles.option}
            onPointerMove={() => setActive(shown.length)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(shown.length)}
          >
            <Plus size={16} aria-hidden="true" />
            <span className={styles.label}>{m.create(creatable)}</span>
          </div>
        )}
      </div>
      {count === 0 && <p className={styles.note}>{awaited ? m.awaited : m.nothingFound}</p>}
      {hidden > 0 && <p className={styles.note}>{m.more(hidden)}</p>}
    </Popover>
  );
}
