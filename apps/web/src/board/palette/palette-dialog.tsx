import { Search } from 'lucide-react';
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { useLanguage } from '../../i18n/messages.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { keyNames } from '../../kit/key-names.ts';
import { typedAhead } from '../../app/palette-state.ts';
import type { AskedOfApp } from './app-items.ts';
import { matchItems, type PaletteItem } from './match-items.ts';
import styles from './palette.module.css';
import { noteRecent, readRecent } from './recent.ts';
import { usePaletteText } from './text/palette-messages.ts';

interface PaletteDialogProps {
  items: readonly PaletteItem[];
  /** Tasks that what was typed stands on. */
  search: (typed: string) => readonly PaletteItem[];
  /** Not all that could be found is here yet: Enter then means what was typed as soon as there is something for it. */
  awaited: boolean;
  onClose: () => void;
}

/** Actions that ask more in a dialog of their own. */
const ASKING: ReadonlySet<string> = new Set<AskedOfApp>([
  'invite',
  'tokens',
  'sign-out',
  'new-board',
  'board-settings',
  'board-template',
  'export',
  'save-view',
]);

export function PaletteDialog({ items, search, awaited, onClose }: PaletteDialogProps) {
  const text = usePaletteText();
  const language = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [recent] = useState(readRecent);
  const wanted = useDeferredValue(typed);
  const find = useCallback(
    (words: string) => matchItems(words.trim() === '' ? items : [...items, ...search(words)], words, recent),
    [items, search, recent],
  );
  const sections = useMemo(() => find(wanted), [find, wanted]);
  const flat = sections.flatMap((section) => section.items);
  const at = Math.min(active, flat.length - 1);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  const entered = useRef(false);
  const choose = (item: PaletteItem | undefined) => {
    entered.current = !item && awaited;
    if (!item) return;
    noteRecent(item.id);
    // first away, so that the focus goes where the action puts it
    if (!ASKING.has(item.id)) onClose();
    queueMicrotask(item.run);
  };
  useEffect(() => {
    if (entered.current && wanted === typed) choose(flat[at]);
  });
  // after that, which would take Enter for the empty field's
  useEffect(() => {
    const keys = typedAhead();
    if (keys.length === 0) return;
    setTyped(textOf(keys));
    entered.current = keys.includes('Enter');
  }, []);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const count = flat.length;
    if (event.key === 'ArrowDown') setActive(count === 0 ? 0 : (at + 1) % count);
    else if (event.key === 'ArrowUp') setActive(at <= 0 ? count - 1 : at - 1);
    else if (event.key === 'PageDown') setActive(Math.min(at + 8, count - 1));
    else if (event.key === 'PageUp') setActive(Math.max(at - 8, 0));
    else if (event.key === 'Enter') choose(wanted === typed ? flat[at] : firstOf(find(typed)));
    else return;
    event.preventDefault();
  };
  let index = -1;
  return (
    <Dialog title={text.title} bare className={styles.dialog} onClose={onClose}>
      <div className={styles.head}>
        <Search size={18} aria-hidden="true" />
        <input
          data-autofocus
          className={styles.field}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={flat.length > 0 ? `${id}-${at}` : undefined}
          aria-label={text.field}
          placeholder={text.placeholder}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
            entered.current = false;
          }}
          onKeyDown={press}
        />
      </div>
      <p role="status" className="visually-hidden">
        {wanted.trim() === '' ? '' : flat.length === 0 ? text.nothing : text.found(flat.length)}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label={text.title} className={styles.list}>
        {sections.map((section) => (
          <div key={section.group} role="group" aria-label={text.groups[section.group]}>
            <div role="presentation" className={styles.heading}>
              {text.groups[section.group]}
            </div>
            {section.items.map((item) => {
              index += 1;
              const own = index;
              return (
                <div
                  key={item.id}
                  id={`${id}-${own}`}
                  role="option"
                  aria-selected={own === at}
                  data-active={own === at ? '' : undefined}
                  className={styles.option}
                  onPointerMove={() => setActive(own)}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => choose(item)}
                >
                  <span className={styles.name}>{item.name}</span>
                  {item.hint && <span className={styles.hint}>{item.hint}</span>}
                  {item.shortcut && <kbd className={styles.key}>{keyNames(item.shortcut, language)}</kbd>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {flat.length === 0 && !awaited && <p className={styles.note}>{text.nothing}</p>}
      <p className={styles.foot} aria-hidden="true">
        {text.keys}
      </p>
    </Dialog>
  );
}

/** What stands in a field after these keys; Enter ends them. */
function textOf(keys: readonly string[]): string {
  const text: string[] = [];
  for (const key of keys) {
    if (key === 'Enter') break;
    if (key === 'Backspace') text.pop();
    else text.push(key);
  }
  return text.join('');
}

/** What a list begins with that is not drawn yet: who types fast means what they typed, not what is still there. */
function firstOf([section]: ReturnType<typeof matchItems>): PaletteItem | undefined {
  return section?.items[0];
}
