import type { Id } from '@taktboard/board';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { longDay } from '../../../i18n/day.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import { Button } from '../../../kit/button.tsx';
import { Popover } from '../../../kit/popover.tsx';
import { inputClass } from '../../../kit/text-field.tsx';
import { announce } from '../../../kit/toast.ts';
import { putCards } from '../../quick-add/add-cards.ts';
import { LineForm } from '../../quick-add/line-form.tsx';
import type { Line } from '../../quick-add/read-line.ts';
import { useBoard } from '../../state/board-context.ts';
import { useViewText } from '../text/view-messages.ts';
import styles from './calendar.module.css';

interface AddOnDayProps {
  day: string;
  /** Whoever leaves goes on from the task that was added last. */
  onAdded: (cardId: Id) => void;
}

/** A new task that is due on a day; the field stays open for the next one. */
export function AddOnDay({ day, onAdded }: AddOnDayProps) {
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
        data-add-row
        onClick={(event) => {
          const { currentTarget } = event;
          setAnchor((open) => (open ? null : currentTarget));
        }}
      >
        <Plus size={14} aria-hidden="true" />
      </button>
      {anchor && (
        <Popover anchor={anchor} label={label} onClose={() => setAnchor(null)} className={styles.adding}>
          <AddForm
            day={day}
            onEscape={(added) => {
              setAnchor(null);
              if (added === null) anchor.focus({ preventScroll: true });
              else onAdded(added);
            }}
          />
        </Popover>
      )}
    </>
  );
}

function AddForm({ day, onEscape }: { day: string; onEscape: (added: Id | null) => void }) {
  const model = useBoard();
  const text = useViewText().calendar;
  const language = useLanguage();
  const { projection } = model.connection;
  const columns = model.columnIds().flatMap((id) => projection.column(id) ?? []);
  const [columnId, setColumnId] = useState(
    () => columns.find(({ kind }) => kind !== 'done')?.id ?? columns[0]?.id ?? '',
  );
  const add = (lines: readonly Line[]): Id | null => {
    const last = putCards(model, { columnId, due: day }, lines);
    if (last === null) return null;
    const [only] = lines.length === 1 ? lines : [];
    const due = only?.tokens.find((token) => token.kind === 'due')?.due ?? day;
    announce(
      only
        ? text.added(only.title, longDay(due, language))
        : text.addedMany(lines.length, longDay(day, language)),
    );
    return last;
  };
  return (
    <LineForm
      label={text.addField}
      placeholder={text.addField}
      draft={`day ${day}`}
      onAdd={add}
      onEscape={onEscape}
    >
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
      <Button type="submit" look="primary">
        <Plus size={16} aria-hidden="true" />
        {text.addField}
      </Button>
    </LineForm>
  );
}
