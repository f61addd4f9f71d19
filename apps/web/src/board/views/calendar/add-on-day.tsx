import { LIMITS } from '@taktboard/protocol';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { longDay } from '../../../i18n/day.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import { Button } from '../../../kit/button.tsx';
import { Popover } from '../../../kit/popover.tsx';
import { inputClass, TextField } from '../../../kit/text-field.tsx';
import { announce } from '../../../kit/toast.ts';
import { useBoard } from '../../state/board-context.ts';
import { perform } from '../../state/perform.ts';
import { useViewText } from '../text/view-messages.ts';
import styles from './calendar.module.css';

/** A new task that is due on a day; the field stays open for the next one. */
export function AddOnDay({ day }: { day: string }) {
  const text = useViewText().calendar;
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const label = text.add(longDay(day, language));
  return (
    <>
      <button
        type="button"
        className={styles.plus}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const { currentTarget } = event;
          setAnchor((open) => (open ? null : currentTarget));
        }}
      >
        <Plus size={14} aria-hidden="true" />
      </button>
      {anchor && (
        <Popover anchor={anchor} label={label} onClose={() => setAnchor(null)} className={styles.adding}>
          <AddForm day={day} />
        </Popover>
      )}
    </>
  );
}

function AddForm({ day }: { day: string }) {
  const model = useBoard();
  const text = useViewText().calendar;
  const language = useLanguage();
  const { projection } = model.connection;
  const columns = model.columnIds().flatMap((id) => projection.column(id) ?? []);
  const [title, setTitle] = useState('');
  const [columnId, setColumnId] = useState(
    () => columns.find(({ kind }) => kind !== 'done')?.id ?? columns[0]?.id ?? '',
  );
  return (
    <form
      className={styles.addForm}
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = title.replace(/\s+/gu, ' ').trim();
        if (trimmed === '') return;
        const [id] = perform(model, { type: 'card.add', columnId, title: trimmed, due: day }) ?? [];
        if (!id) return;
        model.keepShown(id);
        announce(text.added(trimmed, longDay(day, language)));
        setTitle('');
      }}
    >
      <TextField
        data-autofocus
        label={text.addField}
        autoComplete="off"
        maxLength={LIMITS.titleChars}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <select
        className={inputClass}
        aria-label={text.addColumn}
        value={columnId}
        onChange={(event) => setColumnId(event.target.value)}
      >
        {columns.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button type="submit" look="primary" disabled={title.trim() === ''}>
        <Plus size={16} aria-hidden="true" />
        {text.addField}
      </Button>
    </form>
  );
}
