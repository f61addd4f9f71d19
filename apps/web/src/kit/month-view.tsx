import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { weekdayOf } from '../i18n/calendar-math.ts';
import { longDay, monthName, weekdayName } from '../i18n/day.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { cx } from './cx.ts';
import styles from './date-panel.module.css';
import { IconButton } from './icon-button.tsx';
import { kitMessages } from './messages.ts';
import { addMonths, dayAfterKey, monthGrid } from './month-grid.ts';

interface MonthViewProps {
  /** The day that the arrow keys stand on; its month is the one shown. */
  cursor: string;
  onCursor: (day: string) => void;
  chosen: string | undefined;
  today: string;
  workdays: readonly number[];
  onPick: (day: string) => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];

export function MonthView({ cursor, onCursor, chosen, today, workdays, onPick }: MonthViewProps) {
  const m = useMessages(kitMessages);
  const language = useLanguage();
  const grid = useRef<HTMLTableElement>(null);
  const byKey = useRef(false);
  useLayoutEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [cursor]);
  return (
    <>
      <div className={styles.month}>
        <IconButton
          label={m.previousMonth}
          icon={<ChevronLeft size={18} />}
          onClick={() => onCursor(addMonths(cursor, -1))}
        />
        <span aria-live="polite">{monthName(cursor, language)}</span>
        <IconButton
          label={m.nextMonth}
          icon={<ChevronRight size={18} />}
          onClick={() => onCursor(addMonths(cursor, 1))}
        />
      </div>
      <table
        ref={grid}
        className={styles.grid}
        onKeyDown={(event) => {
          const next = dayAfterKey(event.key, cursor);
          if (!next) return;
          event.preventDefault();
          byKey.current = true;
          onCursor(next);
        }}
      >
        <thead>
          <tr>
            {WEEK.map((weekday) => (
              <th key={weekday} scope="col">
                {weekdayName(weekday, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthGrid(cursor).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    tabIndex={day === cursor ? 0 : -1}
                    aria-label={longDay(day, language)}
                    aria-current={day === today ? 'date' : undefined}
                    aria-pressed={day === chosen}
                    className={cx(
                      styles.day,
                      day.slice(0, 7) !== cursor.slice(0, 7) && styles.other,
                      !workdays.includes(weekdayOf(day)) && styles.rest,
                      day === today && styles.today,
                      day === chosen && styles.chosen,
                    )}
                    onClick={() => onPick(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
