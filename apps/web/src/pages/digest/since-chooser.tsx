import { History } from 'lucide-react';
import { useState } from 'react';
import { addDays } from '../../i18n/calendar-math.ts';
import { shortDay } from '../../i18n/day.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { DatePanel } from '../../kit/date-panel.tsx';
import { Menu } from '../../kit/late-menu.tsx';
import { reportMessages } from './messages.ts';

interface SinceChooserProps {
  /** null: nothing is compared. */
  since: string | null;
  /** The day of the report. */
  day: string;
  workdays: readonly number[];
  onSince: (since: string | null) => void;
}

const WEEK = 7;

/** What to compare the report with: the usual steps back, or any day. */
export function SinceChooser({ since, day, workdays, onSince }: SinceChooserProps) {
  const m = useMessages(reportMessages);
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<'menu' | 'day' | null>(null);
  const back = (days: number) => ({ onSelect: () => onSince(addDays(day, -days)) });
  const close = () => setAsked(null);
  return (
    <>
      <Button
        ref={setAnchor}
        icon={<History size={16} aria-hidden="true" />}
        aria-haspopup="menu"
        aria-expanded={asked !== null}
        onClick={() => setAsked((open) => (open ? null : 'menu'))}
      >
        {since === null ? m.compare : m.since(shortDay(since, { language, today: day }))}
      </Button>
      {anchor && asked === 'menu' && (
        <Menu
          anchor={anchor}
          label={m.compare}
          entries={[
            { label: m.sinceDayBefore, ...back(1) },
            { label: m.sinceWeekBefore, ...back(WEEK) },
            { label: m.sinceMonthBefore, ...back(4 * WEEK) },
            { label: m.sinceOther, onSelect: () => setAsked('day') },
            ...(since === null ? [] : [{ label: m.compareNothing, onSelect: () => onSince(null) }]),
          ]}
          onClose={() => setAsked((now) => (now === 'menu' ? null : now))}
        />
      )}
      {anchor && asked === 'day' && (
        <DatePanel
          anchor={anchor}
          label={m.sinceWhich}
          value={since ?? undefined}
          today={day}
          workdays={workdays}
          onChange={(next) => onSince(next ?? null)}
          onClose={close}
        />
      )}
    </>
  );
}
