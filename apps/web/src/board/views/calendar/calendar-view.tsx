import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Id } from '@taktboard/board';
import { useEffect, useMemo, useRef, useState } from 'react';
import { navigate, useSearch } from '../../../app/navigation.tsx';
import { useNarrow } from '../../../app/side-state.ts';
import { longDay, monthName, weekdayName } from '../../../i18n/day.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import type { IsPast } from '../../../i18n/past-due.ts';
import { Button } from '../../../kit/button.tsx';
import { cx } from '../../../kit/cx.ts';
import { IconButton } from '../../../kit/icon-button.tsx';
import { useStore } from '../../../kit/use-store.ts';
import { focusCard } from '../../keys/focus-card.ts';
import { useGesturesText } from '../../gestures/text/gestures-messages.ts';
import { useBoard } from '../../state/board-context.ts';
import { useMeta } from '../../state/use-topic.ts';
import { useViewText } from '../text/view-messages.ts';
import { useShownCards } from '../use-shown-cards.ts';
import { ViewGestures } from '../view-gestures.tsx';
import { withPart } from '../view-of.ts';
import { spanOf, stepOf, weekNumber, weeksOf, type CalendarSpan } from './calendar-days.ts';
import { moveToDay } from './calendar-moves.ts';
import { dayEntries } from './day-entries.tsx';
import { CalendarAgenda } from './calendar-agenda.tsx';
import { CalendarTray } from './calendar-tray.tsx';
import { CalendarWeek } from './calendar-week.tsx';
import styles from './calendar.module.css';
import { useHolidays } from './holidays.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useRangeWalk } from './use-range-walk.ts';
import { useShownOrder } from './use-shown-order.ts';
import { useTaskDrag } from './use-task-drag.ts';
import { useTaskKeys } from './use-task-keys.ts';
import { useLanes } from './use-lanes.ts';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const ALL = { lanes: 1_000, crowded: 1_000 };

/** The tasks on their days, by month or week; another day is a drag, a key or a choice in the menu away. */
export function CalendarView() {
  const model = useBoard();
  const meta = useMeta();
  const text = useViewText();
  const language = useLanguage();
  const narrow = useNarrow();
  const { today, isPast } = useStore(model.day);
  const params = new URLSearchParams(useSearch());
  const asked = params.get('at');
  const at = asked !== null && DAY.test(asked) ? asked : today;
  const named = params.get('span');
  const span: CalendarSpan = named === 'month' || named === 'week' ? named : narrow ? 'week' : 'month';
  const weeks = weeksOf(at, span);
  const first = weeks[0]?.[0] ?? at;
  const last = weeks.at(-1)?.at(-1) ?? at;
  const years = [...new Set([first.slice(0, 4), last.slice(0, 4)])];
  const holidays = useHolidays(meta.region, years, language);
  const { spans, overdue, undated } = useSorted(isPast);
  const area = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const { height, room } = useLanes(grid, weeks.length);
  const words = useMemo(() => ({ text, language }), [text, language]);
  const go = (next: { at?: string | null; span?: CalendarSpan }) => {
    let search = location.search;
    if (next.at !== undefined) search = withPart(search, 'at', next.at);
    if (next.span !== undefined) search = withPart(search, 'span', next.span);
    navigate(location.pathname + search, { replace: true });
  };
  const drag = useTaskDrag(area, ghost, (cardId, day) => moveToDay(model, { cardId, day }, words));
  const { carried, press } = useTaskKeys(area, words, (day) => {
    if (day < first || day > last) go({ at: day });
  });
  const [added, setAdded] = useState<Id | null>(null);
  const goOnFrom = (cardId: Id) => {
    const day = model.connection.projection.card(cardId)?.due?.slice(0, 10);
    const asNumbers = narrow && span === 'month';
    if (day !== undefined && (asNumbers || day < first || day > last))
      go({ at: day, ...(asNumbers ? { span: 'week' } : {}) });
    setAdded(cardId);
    focusCard(model, cardId);
  };
  useKeptFocus(area);
  const inHand = drag ?? carried;
  const noteFocus = useShownOrder(area);
  const walk = useRangeWalk(press);
  // the keys of the board announce what they do
  useGesturesText();
  // a carried task lies where it would land, so that one sees it
  const shown = useMemo(() => {
    if (!carried?.over) return spans;
    const { cardId, over } = carried;
    return [...spans.filter(({ id }) => id !== cardId), { id: cardId, from: over, to: over }];
  }, [spans, carried]);
  useEffect(() => {
    if (asked === null && span === 'week')
      grid.current?.querySelector(`[data-day="${today}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [asked, span, today]);
  const isMeasured = height !== null;
  useEffect(() => {
    // a month whose weeks have grown is higher than its sheet
    if (isMeasured && span === 'month' && !narrow)
      grid.current?.querySelector(`[data-day="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [isMeasured, at, span, narrow]);

  const isAgenda = narrow && span === 'week';
  const title =
    span === 'month'
      ? monthName(at, language)
      : `${text.calendar.weekOf(weekNumber(first))} · ${monthName(first, language)}`;
  return (
    <div ref={area} className={styles.view} data-rows onKeyDown={walk} onFocus={noteFocus}>
      <div className={styles.tools}>
        <IconButton
          label={text.calendar.previous[span]}
          icon={<ChevronLeft size={18} />}
          onClick={() => go({ at: stepOf(at, span, -1) })}
        />
        <IconButton
          label={text.calendar.next[span]}
          icon={<ChevronRight size={18} />}
          onClick={() => go({ at: stepOf(at, span, 1) })}
        />
        <Button onClick={() => go({ at: null })}>{text.calendar.today}</Button>
        <h2 className={styles.title} aria-live="polite">
          {title}
        </h2>
        <div role="radiogroup" aria-label={text.calendar.span} className={styles.spans}>
          {(['month', 'week'] as const).map((each) => (
            <label key={each} className={styles.span}>
              <input
                type="radio"
                name="calendar-span"
                checked={span === each}
                onChange={() => go({ span: each })}
              />
              {text.calendar[each]}
            </label>
          ))}
        </div>
      </div>
      <div className={styles.body}>
        <div className={styles.sheet} data-scroll>
          {!isAgenda && (
            <div className={styles.names} aria-hidden="true">
              {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
                <span key={weekday}>{weekdayName(weekday, language)}</span>
              ))}
            </div>
          )}
          <div
            ref={grid}
            className={cx(!isAgenda && styles.grid, span === 'week' && styles.oneWeek)}
            role="group"
            aria-label={text.calendar.grid}
            style={height === null ? undefined : { ['--share' as string]: `${height}px` }}
          >
            {isAgenda && (
              <CalendarAgenda
                days={weeks[0] ?? []}
                spans={shown}
                holidays={holidays}
                drag={inHand}
                onAdded={goOnFrom}
              />
            )}
            {!isAgenda &&
              weeks.map((days) => (
                <CalendarWeek
                  key={days[0]}
                  days={days}
                  spans={shown}
                  holidays={holidays}
                  room={span === 'week' ? ALL : room}
                  month={span === 'month' ? at.slice(0, 7) : null}
                  drag={inHand}
                  added={added}
                  onAdded={goOnFrom}
                  onDay={(day) => go({ at: day, span: 'week' })}
                />
              ))}
          </div>
        </div>
        <CalendarTray overdue={overdue} undated={undated} drag={inHand} />
      </div>
      <div ref={ghost} className={styles.ghost} hidden={!drag} aria-hidden="true">
        {drag && (
          <>
            {model.connection.projection.card(drag.cardId)?.title || text.untitled}
            {drag.over !== null && drag.over !== 'none' && (
              <span className={styles.ghostDay}>{longDay(drag.over, language)}</span>
            )}
          </>
        )}
      </div>
      <ViewGestures more={(cardIds) => dayEntries(model, cardIds, words)} />
    </div>
  );
}

/** What lies on days, what has missed its day, and what has none. Finished work is neither. */
function useSorted(isPast: IsPast) {
  const { projection } = useBoard().connection;
  const cards = useShownCards();
  return useMemo(() => {
    const isOpen = (columnId: string) => projection.column(columnId)?.kind !== 'done';
    const open = cards.filter(({ columnId }) => isOpen(columnId));
    return {
      spans: cards.flatMap((card) => {
        const each = spanOf(card);
        return each ? { ...each, done: !isOpen(card.columnId) } : [];
      }),
      overdue: open
        .filter(({ due }) => due !== undefined && isPast(due))
        .toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))
        .map(({ id }) => id),
      undated: open.filter(({ due }) => due === undefined).map(({ id }) => id),
    };
  }, [projection, cards, isPast]);
}
