import type { Card } from '@taktboard/board';
import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { sayDay } from '../../i18n/day.ts';
import { Button } from '../../kit/button.tsx';
import { cx } from '../../kit/cx.ts';
import { DatePanel } from '../../kit/date-panel.tsx';
import { DueBadge } from '../../kit/due-badge.tsx';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { useDayContext } from '../state/use-day-context.ts';
import { useColumnKind } from '../state/use-topic.ts';
import { spokenDate } from './spoken-date.ts';
import styles from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';

interface DateFieldProps {
  card: Card;
  field: 'start' | 'due';
  writable: boolean;
}

/** A date as people say it, with the exact one on hover. */
export function DateField({ card, field, writable }: DateFieldProps) {
  const model = useBoard();
  const task = useTaskText();
  const value = card[field];
  const context = useDayContext(value);
  const done = useColumnKind(card.columnId) === 'done';
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const isDue = field === 'due';
  const label = field === 'start' ? task.start : task.due;
  const said = value === undefined ? task.noDate : sayDay(value, context);
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      <Button
        className={cx(styles.value, styles.wrap)}
        disabled={!writable}
        aria-label={`${label}: ${value === undefined ? task.noDate : spokenDate(value, context, { late: isDue && !done, day: true })}`}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const button = event.currentTarget;
          setAnchor((open) => (open ? null : button));
        }}
      >
        {isDue && value !== undefined ? (
          <DueBadge due={value} done={done} context={context} />
        ) : (
          <>
            <CalendarDays size={16} aria-hidden="true" />
            <span className={value === undefined ? styles.empty : undefined}>{said}</span>
          </>
        )}
        {isDue && value !== undefined && !done && value.slice(0, 10) < context.today && (
          <>
            {' '}
            <span className={styles.empty}>{said}</span>
          </>
        )}
      </Button>
      {anchor && (
        <DatePanel
          anchor={anchor}
          label={label}
          value={value}
          today={context.today}
          workdays={context.workdays}
          timed={field === 'due'}
          onChange={(next) => {
            const date = next ?? null;
            perform(model, {
              type: 'card.set',
              id: card.id,
              fields: field === 'due' ? { due: date } : { start: date },
            });
          }}
          onClose={() => setAnchor(null)}
        />
      )}
    </div>
  );
}
