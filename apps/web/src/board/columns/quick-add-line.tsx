import type { Id } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { useEffect, useRef } from 'react';
import { useBoard } from '../state/board-context.ts';
import { addCard } from '../state/perform.ts';
import { useText } from '../text/board-messages.ts';
import styles from './quick-add.module.css';

interface QuickAddLineProps {
  columnId: Id;
  columnName: string;
  title: string;
  setTitle: (title: string) => void;
  close: () => void;
}

/** The open line; it stays for the next card. */
export function QuickAddLine({ columnId, columnName, title, setTitle, close }: QuickAddLineProps) {
  const model = useBoard();
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
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
