import type { Id } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { useEffect, useId, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { byName } from '../../i18n/by-name.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { useStore } from '../../kit/use-store.ts';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { cellKey } from '../drag/cell.ts';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { useLabels, useSelected } from '../state/use-topic.ts';
import { nextColor } from '../task/labels/next-color.ts';
import { useText } from '../text/board-messages.ts';
import { addCards } from './add-cards.ts';
import { Choices, type Choice } from './choices.tsx';
import { choicesFor, completed, pendingAt } from './complete.ts';
import { draftsOf } from './drafts.ts';
import { PastedTasks } from './pasted-tasks.tsx';
import { pastedLines, type Pasted } from './pasted-lines.ts';
import styles from './quick-add-line.module.css';
import { readLine, type Vocabulary } from './read-line.ts';
import { TokenChips } from './token-chips.tsx';

interface QuickAddLineProps {
  columnId: Id;
  columnName: string;
  lane?: string | undefined;
  onClose: () => void;
}

/** One line for a new task that understands who, when and what; it stays open for the next one. */
export function QuickAddLine({ columnId, columnName, lane, onClose }: QuickAddLineProps) {
  const model = useBoard();
  const text = useText();
  const words = useGesturesText().add;
  const vocabulary = useVocabulary();
  const id = useId();
  const key = cellKey({ columnId, lane });
  const field = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(() => draftsOf(model).get(key) ?? '');
  const [caret, setCaret] = useState(value.length);
  const [plain, setPlain] = useState<ReadonlySet<string>>(new Set());
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState<string | null>(null);
  // at first, and when what was pasted has been answered
  useEffect(() => field.current?.focus(), [pasted]);

  const line = readLine(value, vocabulary, plain);
  const pending = closed === value ? null : pendingAt(value, caret, vocabulary);
  const choices = useChoices(pending, vocabulary);
  const at = Math.min(active, choices.length - 1);

  const write = (next: string) => {
    setValue(next);
    setActive(0);
    setClosed(null);
    if (next.trim() === '') setPlain(new Set());
    draftsOf(model).set(key, next);
  };
  const choose = ({ name, isNew }: Choice) => {
    if (!pending) return;
    if (isNew) {
      const live = [...model.connection.projection.labels().values()].filter((label) => !label.archived);
      if (!perform(model, { type: 'label.add', name, color: nextColor(live) })) return;
    }
    const next = completed(value, pending, name);
    write(next.text);
    setCaret(next.caret);
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
  };
  const submit = () => {
    if (value.trim() === '' || line.title === '') return;
    if (!addCards(model, { columnId, lane }, [line])) return;
    write('');
    setPlain(new Set());
    toEnd(key);
  };
  const toEnd = (list: string) => {
    requestAnimationFrame(() => {
      const last = model.visible(columnId, lane).length - 1;
      model.handles.get(list)?.list?.scrollToIndex(last, { align: 'end' });
    });
  };
  const paste = (event: ClipboardEvent) => {
    const lines = pastedLines(event.clipboardData.getData('text/plain'));
    if (!lines) return;
    event.preventDefault();
    setPasted(lines);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return event.stopPropagation();
    if (choices.length > 0) {
      if (event.key === 'ArrowDown') setActive((at + 1) % choices.length);
      else if (event.key === 'ArrowUp') setActive(at <= 0 ? choices.length - 1 : at - 1);
      else if ((event.key === 'Enter' || event.key === 'Tab') && choices[at]) choose(choices[at]);
      else if (event.key === 'Escape') setClosed(value);
      else return undefined;
      event.preventDefault();
      event.stopPropagation();
      return undefined;
    }
    if (event.key !== 'Escape') return undefined;
    event.stopPropagation();
    return onClose();
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
          if (!addCards(model, { columnId, lane }, named)) return;
          setPasted(null);
          toEnd(key);
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
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget) || value.trim() !== '') return;
        if (model.adding.get() === key || model.adding.get() === columnId) model.adding.set(null);
      }}
    >
      <input
        ref={field}
        className={styles.field}
        aria-controls={choices.length > 0 ? `${id}-choices` : undefined}
        aria-activedescendant={choices.length > 0 ? `${id}-choices-${at}` : undefined}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        aria-label={text.card.addTo(columnName)}
        placeholder={text.card.addPlaceholder}
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
    </form>
  );
}

function useVocabulary(): Vocabulary {
  const model = useBoard();
  const people = useStore(model.connection.people);
  const labels = useLabels();
  const today = useSelected(model.day, (day) => day.today);
  const language = useLanguage();
  return useMemo(
    () => ({
      today,
      people: [...people.values()].sort(byName(language)),
      labels: [...labels.values()].filter((label) => !label.archived),
    }),
    [today, people, labels, language],
  );
}

/** Who or what could be meant; a label that is not there yet can be made. */
function useChoices(pending: ReturnType<typeof pendingAt>, vocabulary: Vocabulary): readonly Choice[] {
  if (!pending) return [];
  const known = choicesFor(pending, vocabulary);
  const typed = pending.typed.trim();
  const isNew =
    pending.mark === '#' &&
    typed !== '' &&
    !/\s/u.test(typed) &&
    known.length === 0 &&
    typed.length <= LIMITS.nameChars;
  const kind = pending.mark === '@' ? ('person' as const) : ('label' as const);
  return [
    ...known.map(({ id, name }) => ({ kind, id, name })),
    ...(isNew ? [{ kind, id: '', name: typed, isNew }] : []),
  ];
}
