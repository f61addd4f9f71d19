import type { Card } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { useEffect, useRef, useState } from 'react';
import { useBoard } from '../state/board-context.ts';
import { focusCard } from '../keys/focus-card.ts';
import { perform } from '../state/perform.ts';
import { useText } from '../text/board-messages.ts';
import styles from './card.module.css';

/** The title, written where it stands: Enter or leaving keeps it, Esc goes back to what it was. */
export function CardTitleField({ card }: { card: Card }) {
  const model = useBoard();
  const text = useText();
  const [title, setTitle] = useState(card.title);
  const field = useRef<HTMLTextAreaElement>(null);
  const finished = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = (keep: boolean, refocus: boolean) => {
    if (finished.current) return;
    finished.current = true;
    const next = title.replace(/\s+/gu, ' ').trim();
    if (keep && next !== '' && next !== card.title) {
      if (perform(model, { type: 'card.set', id: card.id, fields: { title: next } }))
        model.keepShown(card.id);
    }
    model.renaming.set(null);
    if (refocus) focusCard(model, card.id);
  };
  return (
    <textarea
      ref={field}
      className={styles.field}
      data-no-lift
      rows={1}
      aria-label={text.card.titleField}
      maxLength={LIMITS.titleChars}
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={() => finish(true, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          event.stopPropagation();
          finish(true, true);
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          finish(false, true);
        }
      }}
    />
  );
}
