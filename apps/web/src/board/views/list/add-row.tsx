import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { LIMITS } from '@taktboard/protocol';
import { addCards } from '../../quick-add/add-cards.ts';
import { useBoard } from '../../state/board-context.ts';
import { useColumnIds } from '../../state/use-topic.ts';
import { inputClass } from '../../../kit/text-field.tsx';
import { useViewText } from '../text/view-messages.ts';
import styles from './list-view.module.css';

/** A line at the list's foot that stays open for the next task. */
export function AddRow() {
  const model = useBoard();
  const text = useViewText();
  const columnIds = useColumnIds();
  const [columnId, setColumnId] = useState('');
  const [title, setTitle] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const target = columnIds.includes(columnId) ? columnId : columnIds[0];
  if (target === undefined) return null;
  const nameOf = (id: string) => model.connection.projection.column(id)?.name ?? '';
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = title.replace(/\s+/gu, ' ').trim();
        if (trimmed === '' || !addCards(model, { columnId: target }, [{ title: trimmed, tokens: [] }]))
          return;
        setTitle('');
        field.current?.focus();
      }}
    >
      <Plus size={16} aria-hidden="true" />
      <input
        ref={field}
        data-add-row
        className={styles.addField}
        aria-label={text.list.addTo(nameOf(target))}
        placeholder={text.list.add}
        maxLength={LIMITS.titleChars}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <select
        className={`${inputClass} ${styles.addColumn}`}
        aria-label={text.list.column.column}
        value={target}
        onChange={(event) => setColumnId(event.target.value)}
      >
        {columnIds.map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </form>
  );
}
