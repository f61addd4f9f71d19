import type { Id } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { useEffect, useRef, useState } from 'react';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import styles from './column-header.module.css';

/** The column's name, written where it stands: Enter or leaving keeps it, Esc goes back to what it was. */
export function ColumnNameField({ id, name }: { id: Id; name: string }) {
  const model = useBoard();
  const text = useGesturesText();
  const [value, setValue] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  const finished = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = (keep: boolean, refocus: boolean) => {
    if (finished.current) return;
    finished.current = true;
    const next = value.trim();
    if (keep && next !== '' && next !== name)
      perform(model, { type: 'column.set', id, fields: { name: next } });
    model.asking.set(null);
    if (!refocus) return;
    requestAnimationFrame(() => {
      const lane = model.handles.get(id)?.lane ?? document;
      lane.querySelector<HTMLElement>('[data-column-name]')?.focus({ preventScroll: true });
    });
  };
  return (
    <input
      ref={field}
      className={styles.field}
      data-no-lift
      aria-label={text.column.nameField}
      autoComplete="off"
      maxLength={LIMITS.nameChars}
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => finish(true, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === 'Enter', true);
      }}
    />
  );
}
