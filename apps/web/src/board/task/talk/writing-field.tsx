import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { matchOptions } from '../../../kit/match-options.ts';
import { putCaret } from '../../../kit/put-caret.ts';
import { inputClass } from '../../../kit/text-field.tsx';
import { cx } from '../../../kit/cx.ts';
import { usePeopleOptions, type PersonOption } from '../use-people-options.ts';
import { PeopleList } from './people-list.tsx';
import { pendingName, withName } from './pending-name.ts';
import styles from './talk.module.css';
import { useTalkText } from './text/talk-messages.ts';

interface WritingFieldProps {
  label: string;
  placeholder?: string | undefined;
  value: string;
  describedBy?: string | undefined;
  /** It was opened to write in it. */
  focused?: boolean;
  onWrite: (text: string) => void;
  /** Someone was chosen from the list. */
  onName: (personId: string) => void;
  onSend: () => void;
  onEscape?: (() => void) | undefined;
}

const MOST = 6;

/** A plain text that names people behind an @. Enter is a new line; with Ctrl or ⌘ it sends. */
export function WritingField(props: WritingFieldProps) {
  const {
    label,
    placeholder,
    value,
    describedBy,
    focused = false,
    onWrite,
    onName,
    onSend,
    onEscape,
  } = props;
  const text = useTalkText();
  const everyone = usePeopleOptions();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  /** The text in which the list was closed. */
  const [closed, setClosed] = useState<string | null>(null);
  const pending = caret === null || closed === value ? null : pendingName(value, caret);
  const people = pending ? matchOptions(everyone, pending.typed).shown.slice(0, MOST) : [];
  const at = Math.min(active, people.length - 1);

  const choose = (person: PersonOption) => {
    if (!pending) return;
    const next = withName(value, pending, person.name);
    putCaret(field, next.caret, () => {
      onName(person.id);
      onWrite(next.text);
      setCaret(next.caret);
      setClosed(next.text);
    });
  };
  const onListKey = (event: KeyboardEvent): boolean => {
    const person = people[at];
    if (!person) return false;
    if (event.key === 'ArrowDown') setActive((at + 1) % people.length);
    else if (event.key === 'ArrowUp') setActive(at <= 0 ? people.length - 1 : at - 1);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(person);
    else if (event.key === 'Escape') setClosed(value);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (isSend) onSend();
    else if (onListKey(event)) setActive((now) => (event.key.startsWith('Arrow') ? now : 0));
    else if (event.key === 'Escape' && onEscape) onEscape();
    else return;
    event.preventDefault();
    event.stopPropagation(); // the dialog around it stays
  };
  return (
    <>
      <textarea
        ref={field}
        autoFocus={focused}
        className={cx(inputClass, styles.field)}
        rows={1}
        aria-label={label}
        aria-describedby={describedBy}
        aria-autocomplete="list"
        aria-controls={people.length > 0 ? `${id}-people` : undefined}
        aria-activedescendant={people.length > 0 ? `${id}-people-${at}` : undefined}
        placeholder={placeholder}
        value={value}
        onChange={(event) => {
          onWrite(event.target.value);
          setCaret(event.target.selectionStart);
          setActive(0);
          setClosed(null);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => setCaret(null)}
        onKeyDown={onKeyDown}
      />
      {people.length > 0 && field.current && (
        <PeopleList
          id={`${id}-people`}
          label={text.people}
          anchor={field.current}
          people={people}
          active={at}
          onActive={setActive}
          onChoose={choose}
        />
      )}
    </>
  );
}
