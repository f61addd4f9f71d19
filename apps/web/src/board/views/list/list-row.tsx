import type { Card, Id } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { Diamond, PencilLine } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { CardMark } from '../../cards/card-mark.tsx';
import { ApprovalBadge, CommentsFact } from '../../cards/late-facts.ts';
import { useBoard } from '../../state/board-context.ts';
import { perform } from '../../state/perform.ts';
import { useCard, useSelected } from '../../state/use-topic.ts';
import { useViewText } from '../text/view-messages.ts';
import { ListCell } from './list-cell.tsx';
import type { ListColumn } from './list-columns.ts';
import { useRowSelection } from './list-selection.ts';
import styles from './list-view.module.css';

interface ListRowProps {
  id: Id;
  index: number;
  columns: readonly ListColumn[];
  writable: boolean;
}

/** One task; it renders when the task itself changes. */
export const ListRow = memo(function ListRow({ id, index, columns, writable }: ListRowProps) {
  const card = useCard(id);
  const text = useViewText();
  const { selected, toggle } = useRowSelection(id);
  if (!card) return null;
  const title = card.title || text.untitled;
  return (
    <tr aria-rowindex={index} aria-selected={selected} data-card={id} className={styles.row}>
      {writable && (
        <td className={styles.check} data-no-lift>
          <input
            type="checkbox"
            tabIndex={-1}
            data-cell
            aria-label={text.list.select(title)}
            checked={selected}
            onChange={(event) =>
              toggle(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
            }
          />
        </td>
      )}
      {columns.map((column) =>
        column === 'title' ? (
          <TitleCell key={column} card={card} writable={writable} />
        ) : (
          <td key={column} className={styles[column]}>
            <ListCell card={card} column={column} writable={writable} />
          </td>
        ),
      )}
    </tr>
  );
});

function TitleCell({ card, writable }: { card: Card; writable: boolean }) {
  const model = useBoard();
  const text = useViewText();
  const renaming = useSelected(model.renaming, (renamed) => renamed === card.id);
  const title = card.title || text.untitled;
  return (
    <th scope="row" className={styles.title}>
      {renaming && writable ? (
        <TitleInput card={card} />
      ) : (
        <span className={styles.titleLine}>
          <a
            href={model.hrefOf(card.id)}
            data-cell
            data-open
            tabIndex={-1}
            className={styles.open}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
              event.preventDefault();
              model.open(card.id);
            }}
          >
            <span className={styles.markAt}>
              <CardMark id={card.id} />
            </span>
            {card.milestone && <Diamond size={13} aria-hidden="true" />}
            <span className={styles.words}>{title}</span>
          </a>
          {writable && (
            <button
              type="button"
              tabIndex={-1}
              className={styles.pencil}
              aria-label={text.list.rename(title)}
              onClick={() => model.renaming.set(card.id)}
            >
              <PencilLine size={14} aria-hidden="true" />
            </button>
          )}
          <Marks id={card.id} />
        </span>
      )}
    </th>
  );
}

/** What was said about a task, and what guests decide on it. */
function Marks({ id }: { id: Id }) {
  const guests = useSelected(useBoard().approvals, (counts) => counts.has(id));
  return (
    <span className={styles.marks}>
      <CommentsFact cardId={id} />
      {guests && <ApprovalBadge cardId={id} word />}
    </span>
  );
}

function TitleInput({ card }: { card: Card }) {
  const model = useBoard();
  const text = useViewText();
  const [title, setTitle] = useState(card.title);
  const field = useRef<HTMLInputElement>(null);
  const finished = useRef(false);
  useEffect(() => field.current?.select(), []);
  const finish = (keep: boolean, refocus: boolean) => {
    if (finished.current) return;
    finished.current = true;
    const row = field.current?.closest('tr');
    const next = title.replace(/\s+/gu, ' ').trim();
    if (keep && next !== '' && next !== card.title)
      perform(model, { type: 'card.set', id: card.id, fields: { title: next } });
    model.renaming.set(null);
    if (refocus) requestAnimationFrame(() => row?.querySelector<HTMLElement>('a[data-cell]')?.focus());
  };
  return (
    <input
      ref={field}
      className={styles.field}
      aria-label={text.list.titleField}
      maxLength={LIMITS.titleChars}
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={() => finish(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(true, true);
        else if (event.key === 'Escape') finish(false, true);
        else return;
        event.preventDefault();
      }}
    />
  );
}
