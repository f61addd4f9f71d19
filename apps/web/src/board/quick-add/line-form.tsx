import type { Id } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { putCaret } from '../../kit/put-caret.ts';
import { useBoard } from '../state/board-context.ts';
import { Choices, type Choice } from './choices.tsx';
import { completed, isSaid, pendingAt } from './complete.ts';
import { draftsOf } from './drafts.ts';
import { PastedTasks } from './pasted-tasks.tsx';
import { pastedLines, type Pasted } from './pasted-lines.ts';
import styles from './quick-add-line.module.css';
import { readLine, type Line } from './read-line.ts';
import { TokenChips } from './token-chips.tsx';
import { useComingLabels } from './use-coming-labels.ts';
import { choicesOf, useVocabulary } from './use-vocabulary.ts';

interface LineFormProps {
  label: string;
  placeholder: string;
  /** Under which name what is typed is kept until it is added. */
  draft: string;
  /** @returns the last of the tasks, or null when none was added */
  onAdd: (lines: readonly Line[]) => Id | null;
  /** It stands on the page for good: it does not ask for the focus, and says little while it does not have it. */
  quiet?: boolean;
  /** Whoever leaves goes on from the task that was added last, if any was. */
  onEscape?: (added: Id | null) => void;
  /** The focus goes and there is nothing in it. */
  onLeft?: () => void;
  /** What else has to be said of a new task. */
  children?: ReactNode;
}

/** A line for new tasks that understands who, when and what; it stays open for the next one. */
export function LineForm(props: LineFormProps) {
  const { label, placeholder, draft, onAdd, quiet = false, onEscape, onLeft, children } = props;
  const model = useBoard();
  const words = useGesturesText().add;
  const { coming, add: addComing, clear: clearComing } = useComingLabels(draft);
  const vocabulary = useVocabulary(coming);
  const id = useId();
  const drafts = draftsOf(model);
  const field = useRef<HTMLInputElement>(null);
  const added = useRef<Id | null>(null);
  const [value, setValue] = useState(() => drafts.read(draft));
  const [caret, setCaret] = useState(value.length);
  const [plain, setPlain] = useState<ReadonlySet<string>>(new Set());
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState<string | null>(null);
  const waits = useRef(quiet);
  // at first, and when what was pasted has been answered
  useEffect(() => {
    if (!waits.current) field.current?.focus();
    waits.current = false;
  }, [pasted]);

  const line = readLine(value, vocabulary, plain);
  const pending = closed === value ? null : pendingAt(value, caret, vocabulary);
  const choices = choicesOf(pending, vocabulary);
  const at = Math.min(active, choices.length - 1);

  const write = (next: string) => {
    setValue(next);
    setActive(0);
    setClosed(null);
    if (next.trim() === '') setPlain(new Set());
    drafts.keep(draft, next);
  };
  const choose = ({ name, isNew }: Choice) => {
    if (!pending) return;
    if (isNew) addComing(name);
    const next = completed(value, pending, name);
    putCaret(field, next.caret, () => {
      write(next.text);
      setCaret(next.caret);
    });
  };
  const add = (lines: readonly Line[]): boolean => {
    const last = onAdd(lines);
    if (last !== null) added.current = last;
    return last !== null;
  };
  const submit = () => {
    if (value.trim() === '' || line.title === '' || !add([line])) return;
    write('');
    clearComing();
    setPlain(new Set());
    field.current?.focus();
  };
  const paste = (event: ClipboardEvent) => {
    const lines = pastedLines(event.clipboardData.getData('text/plain'));
    if (!lines) return;
    event.preventDefault();
    setPasted(lines);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return event.stopPropagation();
    const [chosen] = choices.slice(at);
    // what was typed whole needs no choosing: the form takes the key
    const isWhole = pending && chosen && !chosen.isNew && isSaid(pending, chosen, choices.length === 1);
    if (choices.length > 0 && !(event.key === 'Enter' && isWhole)) {
      if (event.key === 'ArrowDown') setActive((at + 1) % choices.length);
      else if (event.key === 'ArrowUp') setActive(at <= 0 ? choices.length - 1 : at - 1);
      else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) choose(chosen);
      else if (event.key === 'Escape') setClosed(value);
      else return undefined;
      event.preventDefault();
      event.stopPropagation();
      return undefined;
    }
    if (event.key !== 'Escape' || !onEscape) return undefined;
    event.stopPropagation();
    return onEscape(added.current);
  };

  if (pasted)
    return (
      <PastedTasks
        pasted={pasted}
        onAll={() => {
          const lines = pasted.lines.map((one) => readLine(one, vocabulary));
          const named = lines.map((one, index) =>
            one.title === '' ? { title: pasted.lines[index] ?? '', tokens: [] } : one,
          );
          if (add(named)) setPasted(null);
        }}
        onOne={() => {
          write([value.trim(), ...pasted.lines].filter(Boolean).join(' ').slice(0, LIMITS.titleChars));
          setPasted(null);
        }}
        onLeave={() => setPasted(null)}
      />
    );
  return (
    <form
      className={styles.line}
      data-quiet={quiet || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && value.trim() === '') onLeft?.();
      }}
    >
      <input
        ref={field}
        className={styles.field}
        aria-controls={choices.length > 0 ? `${id}-choices` : undefined}
        aria-activedescendant={choices.length > 0 ? `${id}-choices-${at}` : undefined}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        aria-label={label}
        placeholder={placeholder}
        enterKeyHint="done"
        autoComplete="off"
        value={value}
        onChange={(event) => {
          write(event.target.value);
          setCaret(event.target.selectionStart ?? event.target.value.length);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? value.length)}
        onKeyDown={onKeyDown}
        onPaste={paste}
      />
      {choices.length > 0 && field.current && (
        <Choices
          id={`${id}-choices`}
          label={words.choices}
          anchor={field.current}
          choices={choices}
          active={at}
          onActive={setActive}
          onChoose={choose}
        />
      )}
      <TokenChips
        tokens={line.tokens}
        onKeepText={(raw) => {
          setPlain(new Set([...plain, raw]));
          field.current?.focus();
        }}
      />
      <span id={`${id}-hint`} className={styles.hint}>
        {value.trim() !== '' && line.title === '' ? words.nameless : words.hint}
      </span>
      {children !== undefined && <div className={styles.rest}>{children}</div>}
    </form>
  );
}
