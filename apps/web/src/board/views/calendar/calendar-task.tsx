import type { Card, Id } from '@taktboard/board';
import { CircleCheck, Diamond, Ellipsis, OctagonX } from 'lucide-react';
import { memo, useState } from 'react';
import { addDays } from '../../../i18n/calendar-math.ts';
import { shortDay } from '../../../i18n/day.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import { avatarColor } from '../../../kit/avatar-color.ts';
import { cx } from '../../../kit/cx.ts';
import { DatePanel } from '../../../kit/date-panel.tsx';
import { LABEL_COLORS } from '../../../kit/label-colors.ts';
import { Menu, type MenuEntry } from '../../../kit/menu.tsx';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import { perform } from '../../state/perform.ts';
import { useCard, useColumnKind, useLabels } from '../../state/use-topic.ts';
import { useViewText } from '../text/view-messages.ts';
import { spanOf } from './calendar-days.ts';
import { moveToDay } from './calendar-moves.ts';
import styles from './calendar.module.css';

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
  const { today, clock } = useStore(model.day);
  const writable = useStore(model.connection.writable);
  const kind = useColumnKind(card?.columnId ?? '');
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [dating, setDating] = useState<HTMLElement | null>(null);
  if (!card) return null;
  const title = card.title || text.untitled;
  const isDone = kind === 'done';
  const { due } = card;
  const isLate = !isDone && due !== undefined && due < (due.length > 10 ? `${today}T${clock}` : today);
  const color = card.labels.map((each) => labels.get(each)).find((label) => label && !label.archived)?.color;
  const said = sayTask(card, { text, language, today });
  return (
    <span
      className={cx(styles.task, before && styles.before, after && styles.after, carried && styles.carried)}
      data-late={isLate || undefined}
      data-done={isDone || undefined}
      data-card={id}
      data-drag={writable ? id : undefined}
      style={color && { ['--label' as string]: LABEL_COLORS[color].ground }}
    >
      <a
        href={model.hrefOf(id)}
        className={styles.link}
        data-drag={id}
        draggable={false}
        aria-label={isDone ? `${said}, ${text.calendar.done}` : said}
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
        {due && due.length > 10 && <span className={styles.time}>{due.slice(11)}</span>}
        <span className={styles.words}>{title}</span>
        {card.owner !== undefined && (
          <span className={styles.owner} style={{ background: avatarColor(card.owner) }} aria-hidden="true" />
        )}
      </a>
      {writable && (
        <button
          type="button"
          className={styles.menu}
          tabIndex={-1}
          aria-label={text.calendar.menu(title)}
          aria-haspopup="menu"
          aria-expanded={menu !== null}
          onClick={(event) => {
            const { currentTarget } = event;
            setMenu((open) => (open ? null : currentTarget));
          }}
        >
          <Ellipsis size={14} aria-hidden="true" />
        </button>
      )}
      {menu && (
        <TaskMenu card={card} anchor={menu} onDate={() => setDating(menu)} onClose={() => setMenu(null)} />
      )}
      {dating && <DueChoice card={card} anchor={dating} onClose={() => setDating(null)} />}
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

interface TaskMenuProps {
  card: Card;
  anchor: HTMLElement;
  onDate: () => void;
  onClose: () => void;
}

function TaskMenu({ card, anchor, onDate, onClose }: TaskMenuProps) {
  const model = useBoard();
  const text = useViewText();
  const language = useLanguage();
  const { today } = useStore(model.day);
  const from = card.due?.slice(0, 10) ?? today;
  const move = (day: string | null) => moveToDay(model, { cardId: card.id, day }, { text, language });
  const entries: MenuEntry[] = [
    { label: text.calendar.open, shortcut: 'Enter', onSelect: () => model.open(card.id) },
    { label: text.calendar.setDue, onSelect: onDate },
    { label: text.calendar.tomorrow, onSelect: () => move(addDays(from, 1)) },
    { label: text.calendar.nextWeek, onSelect: () => move(addDays(from, 7)) },
    { label: text.calendar.noDate, disabled: card.due === undefined, onSelect: () => move(null) },
  ];
  return (
    <Menu
      anchor={anchor}
      label={text.calendar.menu(card.title || text.untitled)}
      align="end"
      entries={entries}
      onClose={onClose}
    />
  );
}

function DueChoice({ card, anchor, onClose }: { card: Card; anchor: HTMLElement; onClose: () => void }) {
  const model = useBoard();
  const text = useViewText();
  const { today, workdays } = useStore(model.day);
  return (
    <DatePanel
      anchor={anchor}
      label={text.list.column.due}
      value={card.due}
      today={today}
      workdays={workdays}
      timed
      onChange={(due) => perform(model, { type: 'card.set', id: card.id, fields: { due: due ?? null } })}
      onClose={onClose}
    />
  );
}
