import type { Card, Id } from '@taktboard/board';
import { CircleCheck, Diamond, Ellipsis, OctagonX } from 'lucide-react';
import { memo, useRef } from 'react';
import { shortDay } from '../../../i18n/day.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import { avatarColor } from '../../../kit/avatar-color.ts';
import { cx } from '../../../kit/cx.ts';
import { LABEL_COLORS } from '../../../kit/label-colors.ts';
import { useStore } from '../../../kit/use-store.ts';
import { CardMark } from '../../cards/card-mark.tsx';
import { CardTitleField } from '../../cards/card-title-field.tsx';
import { carriedWith } from '../../selection/select.ts';
import { useBoard } from '../../state/board-context.ts';
import { useCard, useColumnKind, useLabels, useSelected } from '../../state/use-topic.ts';
import { useViewText } from '../text/view-messages.ts';
import { spanOf } from './calendar-days.ts';
import styles from './calendar.module.css';
import { useRenamedHere } from './use-renamed-here.ts';

interface CalendarTaskProps {
  id: Id;
  /** It began before, or goes on after, what is shown. */
  before?: boolean;
  after?: boolean;
  carried: boolean;
}

/** A task in the calendar: opened by a click, carried to another day, or moved by its menu. */
export const CalendarTask = memo(function CalendarTask({ id, before, after, carried }: CalendarTaskProps) {
  const model = useBoard();
  const card = useCard(id);
  const text = useViewText();
  const language = useLanguage();
  const labels = useLabels();
  const { today, isPast } = useStore(model.day);
  const writable = useStore(model.connection.writable);
  const kind = useColumnKind(card?.columnId ?? '');
  const selected = useSelected(model.selection, ({ ids }) => ids.has(id));
  const own = useRef<HTMLSpanElement>(null);
  const renaming = useRenamedHere(own, id) && writable;
  const menu = useSelected(model.popup, (popup) => popup?.kind === 'menu' && popup.cardIds.includes(id));
  if (!card) return null;
  const title = card.title || text.untitled;
  const isDone = kind === 'done';
  const { due } = card;
  const isLate = !isDone && due !== undefined && isPast(due);
  const span = spanOf(card);
  const color = card.labels.map((each) => labels.get(each)).find((label) => label && !label.archived)?.color;
  // a time belongs to the day it is due on, which is where a task of several days ends
  const isLong = span !== null && span.from < span.to;
  const time = due && due.length > 10 && <span className={styles.time}>{due.slice(11)}</span>;
  const said = [
    sayTask(card, { text, language, today }),
    ...(isDone ? [text.calendar.done] : []),
    ...(selected ? [text.selected] : []),
  ].join(', ');
  return (
    <span
      ref={own}
      className={cx(styles.task, before && styles.before, after && styles.after, carried && styles.carried)}
      data-late={isLate || undefined}
      data-done={isDone || undefined}
      data-selected={selected || undefined}
      data-card={id}
      data-drag={writable && !renaming ? id : undefined}
      style={color && { ['--label' as string]: LABEL_COLORS[color].ground }}
    >
      {renaming ? (
        <CardTitleField card={card} />
      ) : (
        <a
          href={model.hrefOf(id)}
          className={styles.link}
          data-drag={id}
          data-open
          aria-describedby={`mark-${id}`}
          draggable={false}
          aria-label={said}
          aria-keyshortcuts={writable ? 'Space' : undefined}
          title={said}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            model.open(id);
          }}
        >
          {isDone && <CircleCheck size={12} aria-hidden="true" />}
          {card.milestone && <Diamond size={12} aria-hidden="true" />}
          {card.blocked && <OctagonX size={12} aria-hidden="true" />}
          {!isLong && time}
          <span className={styles.words}>{title}</span>
          {isLong && !after && time}
          {card.owner !== undefined && (
            <span
              className={styles.owner}
              style={{ background: avatarColor(card.owner) }}
              aria-hidden="true"
            />
          )}
        </a>
      )}
      <CardMark id={id} />
      {writable && !renaming && (
        <button
          type="button"
          className={styles.menu}
          data-no-lift
          aria-label={text.calendar.menu(title)}
          aria-haspopup="menu"
          aria-expanded={menu}
          onClick={(event) =>
            model.popup.set(
              menu ? null : { kind: 'menu', cardIds: carriedWith(model, id), anchor: event.currentTarget },
            )
          }
        >
          <Ellipsis size={14} aria-hidden="true" />
        </button>
      )}
    </span>
  );
});

function sayTask(card: Card, about: SayAbout): string {
  const { text, language, today } = about;
  const title = card.title || text.untitled;
  const span = spanOf(card);
  if (!span) return text.calendar.taskUndated(title);
  const day = (each: string) => shortDay(each, { language, today });
  return span.from === span.to
    ? text.calendar.task(title, day(span.to))
    : text.calendar.taskSpan(title, day(span.from), day(span.to));
}

interface SayAbout {
  text: ReturnType<typeof useViewText>;
  language: ReturnType<typeof useLanguage>;
  today: string;
}
