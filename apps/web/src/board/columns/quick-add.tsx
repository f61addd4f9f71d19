import type { Id } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { Plus } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { useBoard } from '../state/board-context.ts';
import { addCard } from '../state/perform.ts';
import { useSelected } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import styles from './quick-add.module.css';

/** One line at the column's foot; it stays open for the next card. What was typed is kept until it is added. */
export const QuickAdd = memo(function QuickAdd(props: { columnId: Id; columnName: string }) {
  const { columnId, columnName } = props;
  const model = useBoard();
  const text = useText();
  const open = useSelected(model.adding, (adding) => adding === columnId);
  const [title, setTitle] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    model.adding.set(null);
    queueMicrotask(() => opener.current?.focus());
  };
  if (!open) {
    return (
      <button
        ref={opener}
        type="button"
        className={styles.opener}
        data-add
        aria-label={text.card.addTo(columnName)}
        onClick={() => model.adding.set(columnId)}
      >
        <Plus size={16} aria-hidden="true" />
        {text.card.add}
      </button>
    );
  }
  const submit = () => {
    const trimmed = title.trim();
    if (trimmed === '') return;
    const cardId = addCard(model, columnId, trimmed.slice(0, LIMITS.titleChars));
    if (cardId === null) return;
    setTitle('');
    const lane = model.handles.get(columnId);
    requestAnimationFrame(() =>
      lane?.list?.scrollToIndex(model.visible(columnId).length - 1, { align: 'end' }),
    );
  };
  return <OpenLine {...{ title, setTitle, submit, close, columnName }} />;
});

interface OpenLineProps {
  title: string;
  setTitle: (title: string) => void;
  submit: () => void;
  close: () => void;
  columnName: string;
}

function OpenLine({ title, setTitle, submit, close, columnName }: OpenLineProps) {
  const model = useBoard();
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget) || title.trim() !== '') return;
        model.adding.set(null);
      }}
    >
      <input
        ref={field}
        className={styles.field}
        aria-label={text.card.addTo(columnName)}
        placeholder={text.card.addPlaceholder}
        enterKeyHint="done"
        autoComplete="off"
        maxLength={LIMITS.titleChars}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) event.stopPropagation();
          else if (event.key === 'Escape') close();
        }}
      />
      <span className={styles.hint}>{text.card.addHint}</span>
    </form>
  );
}
