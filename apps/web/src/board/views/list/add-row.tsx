import type { Id } from '@taktboard/board';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { addCards } from '../../quick-add/add-cards.ts';
import { LineForm } from '../../quick-add/line-form.tsx';
import { useBoard } from '../../state/board-context.ts';
import { useColumnIds } from '../../state/use-topic.ts';
import { inputClass } from '../../../kit/text-field.tsx';
import { useViewText } from '../text/view-messages.ts';
import styles from './list-view.module.css';

interface AddRowProps {
  /** Whoever leaves goes on from the task that was added last, or else from where they were. */
  onEscape: (added: Id | null) => void;
}

/** A line at the list's foot that stays open for the next task. */
export function AddRow({ onEscape }: AddRowProps) {
  const model = useBoard();
  const text = useViewText();
  const columnIds = useColumnIds();
  const [columnId, setColumnId] = useState('');
  const target = columnIds.includes(columnId) ? columnId : columnIds[0];
  if (target === undefined) return null;
  const nameOf = (id: string) => model.connection.projection.column(id)?.name ?? '';
  return (
    <div className={styles.add} data-add-row>
      <Plus size={16} aria-hidden="true" />
      <LineForm
        quiet
        label={text.list.addTo(nameOf(target))}
        placeholder={text.list.add}
        draft="list"
        onEscape={onEscape}
        onAdd={(lines) => addCards(model, { columnId: target }, lines)}
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
    </div>
  );
}
