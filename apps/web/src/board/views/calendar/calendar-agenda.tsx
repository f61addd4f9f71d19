import type { Id } from '@taktboard/board';
import { dayNumber, weekdayOf } from '../../../i18n/calendar-math.ts';
import { longDay, weekdayName } from '../../../i18n/day.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import { cx } from '../../../kit/cx.ts';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import { useViewText } from '../text/view-messages.ts';
import { AddOnDay } from './add-on-day.tsx';
import { CalendarTask } from './calendar-task.tsx';
import styles from './calendar.module.css';
import type { TaskDrag } from './use-task-drag.ts';
import type { Span } from './week-lanes.ts';

interface CalendarAgendaProps {
  days: readonly string[];
  spans: readonly Span[];
  holidays: ReadonlyMap<string, string>;
  drag: TaskDrag | null;
  onAdded: (cardId: Id) => void;
}

/** A week where seven columns have no room: day below day, each with its tasks. */
export function CalendarAgenda({ days, spans, holidays, drag, onAdded }: CalendarAgendaProps) {
  const { day, connection } = useBoard();
  const text = useViewText().calendar;
  const language = useLanguage();
  const { today, workdays } = useStore(day);
  const writable = useStore(connection.writable);
  return (
    <ol className={styles.agenda}>
      {days.map((each) => {
        const on = spans.filter(({ from, to }) => from <= each && to >= each);
        const holiday = holidays.get(each);
        const name = `${longDay(each, language)}${holiday ? `, ${holiday}` : ''}`;
        return (
          <li
            key={each}
            aria-label={`${name}: ${text.count(on.length)}`}
            aria-current={each === today ? 'date' : undefined}
            data-day={each}
            data-over={drag?.over === each || undefined}
            className={cx(styles.day, (!workdays.includes(weekdayOf(each)) || holiday) && styles.rest)}
          >
            <div className={styles.dayHead}>
              <span className={cx(styles.number, each === today && styles.today)} title={name}>
                {Number(each.slice(8))}
              </span>
              <span className={styles.weekday}>{weekdayName(weekdayOf(each), language)}</span>
              {holiday && <span className={styles.holiday}>{holiday}</span>}
              {writable && <AddOnDay day={each} onAdded={onAdded} />}
            </div>
            <ul>
              {on.map(({ id, from, to }) => (
                <li key={id} className={styles.trayTask}>
                  <CalendarTask
                    id={id}
                    before={dayNumber(from) < dayNumber(each)}
                    after={dayNumber(to) > dayNumber(each)}
                    carried={drag?.cardId === id}
                  />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
