import type { Id } from '@taktboard/board';
import { useState } from 'react';
import { weekdayOf } from '../../../i18n/calendar-math.ts';
import { longDay } from '../../../i18n/day.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import { cx } from '../../../kit/cx.ts';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import { useViewText } from '../text/view-messages.ts';
import { AddOnDay } from './add-on-day.tsx';
import { weekNumber } from './calendar-days.ts';
import { CalendarTask } from './calendar-task.tsx';
import styles from './calendar.module.css';
import { DayPanel } from './day-panel.tsx';
import { heightOf } from './use-lanes.ts';
import type { TaskDrag } from './use-task-drag.ts';
import { fitLanes, roomFor, weekLanes, type Room, type Span } from './week-lanes.ts';

interface CalendarWeekProps {
  days: readonly string[];
  spans: readonly Span[];
  holidays: ReadonlyMap<string, string>;
  /** As many as there is room for. */
  room: Room;
  /** Of the month that is looked at; days of its neighbours are fainter. */
  month: string | null;
  drag: TaskDrag | null;
  /** What was just added, which is seen whatever there is room for. */
  added: Id | null;
  onAdded: (cardId: Id) => void;
  onDay: (day: string) => void;
}

/** Seven days, and the tasks that lie on them; a task of several days is one bar. */
export function CalendarWeek(props: CalendarWeekProps) {
  const { days, spans, holidays, room, month, drag, added, onAdded, onDay } = props;
  const { day, connection } = useBoard();
  const text = useViewText().calendar;
  const language = useLanguage();
  const { today, workdays } = useStore(day);
  const writable = useStore(connection.writable);
  const [monday = ''] = days;
  const bars = weekLanes(spans, monday);
  const own = roomFor(bars, room, added);
  const { shown, more } = fitLanes(bars, own, added);
  const [crowded, setCrowded] = useState<{ day: string; anchor: HTMLElement } | null>(null);
  const on = (index: number) => bars.filter(({ first, last }) => first <= index && last >= index);
  return (
    <section
      className={styles.week}
      aria-label={text.weekOf(weekNumber(monday))}
      style={own === room ? undefined : { ['--grown' as string]: `${heightOf(own)}px` }}
    >
      <div className={styles.days}>
        {days.map((each, index) => {
          const holiday = holidays.get(each);
          const extra = more[index] ?? 0;
          const count = on(index).length;
          const name = `${longDay(each, language)}${holiday ? `, ${holiday}` : ''}`;
          return (
            <div
              key={each}
              role="group"
              aria-label={`${name}: ${text.count(count)}`}
              aria-current={each === today ? 'date' : undefined}
              data-day={each}
              data-over={drag?.over === each || undefined}
              className={cx(
                styles.day,
                (!workdays.includes(weekdayOf(each)) || holiday) && styles.rest,
                month !== null && !each.startsWith(month) && styles.other,
              )}
            >
              <div className={styles.dayHead}>
                <button
                  type="button"
                  className={cx(styles.number, each === today && styles.today)}
                  title={name}
                  aria-label={name}
                  onClick={() => onDay(each)}
                >
                  {Number(each.slice(8))}
                </button>
                {holiday && (
                  <span className={styles.holiday} title={holiday}>
                    {holiday}
                  </span>
                )}
                {writable && <AddOnDay day={each} onAdded={onAdded} />}
              </div>
              {extra > 0 && (
                <button
                  type="button"
                  className={styles.more}
                  aria-label={text.moreOn(longDay(each, language), extra)}
                  aria-haspopup="dialog"
                  aria-expanded={crowded?.day === each}
                  onClick={({ currentTarget }) =>
                    setCrowded(crowded?.day === each ? null : { day: each, anchor: currentTarget })
                  }
                >
                  {text.more(extra)}
                </button>
              )}
              {count > 0 && (
                <span className={styles.dots} aria-hidden="true">
                  {count}
                </span>
              )}
            </div>
          );
        })}
      </div>
      {crowded && (
        <DayPanel
          anchor={crowded.anchor}
          day={crowded.day}
          ids={on(days.indexOf(crowded.day)).map(({ id }) => id)}
          onWeek={() => onDay(crowded.day)}
          onClose={() => setCrowded(null)}
        />
      )}
      <div className={styles.bars}>
        {shown.map(({ id, first, last, lane, before, after }) => (
          <div
            key={id}
            className={styles.bar}
            style={{ gridColumn: `${first + 1} / ${last + 2}`, gridRow: lane + 1 }}
          >
            <CalendarTask id={id} before={before} after={after} carried={drag?.cardId === id} />
          </div>
        ))}
      </div>
    </section>
  );
}
