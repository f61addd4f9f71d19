import { CalendarDays, Download } from 'lucide-react';
import { useState } from 'react';
import { shortDay } from '../../i18n/day.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { DatePanel } from '../../kit/date-panel.tsx';
import { fileName } from '../../kit/download.ts';
import { Menu } from '../../kit/late-menu.tsx';
import { reportMessages } from './messages.ts';

interface DayChooserProps {
  /** null: today, whatever day that is. */
  day: string | null;
  today: string;
  workdays: readonly number[];
  onDay: (day: string | null) => void;
}

export function DayChooser({ day, today, workdays, onDay }: DayChooserProps) {
  const m = useMessages(reportMessages);
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        icon={<CalendarDays size={16} aria-hidden="true" />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const { currentTarget } = event;
          setAnchor((open) => (open ? null : currentTarget));
        }}
      >
        {m.asOf(day === null ? m.today : shortDay(day, { language, today }))}
      </Button>
      {day !== null && (
        <Button look="plain" onClick={() => onDay(null)}>
          {m.backToToday}
        </Button>
      )}
      {anchor && (
        <DatePanel
          anchor={anchor}
          label={m.chooseDay}
          value={day ?? undefined}
          today={today}
          workdays={workdays}
          onChange={(next) => onDay(next === undefined || next === today ? null : next)}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}

export interface DownloadsProps {
  /** Of the file, without its ending: which report, of which board, of which day. */
  name: string;
  /** The report's address with its query, without format and language. */
  address: string;
  formats: readonly ('text' | 'html' | 'json' | 'csv')[];
}

const ENDINGS = { text: 'txt', html: 'html', json: 'json', csv: 'csv' };

export function Downloads({ name, address, formats }: DownloadsProps) {
  const m = useMessages(reportMessages);
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const download = (format: keyof typeof ENDINGS) => {
    const link = document.createElement('a');
    link.href = `${address}&format=${format}&language=${language}`;
    link.download = `${fileName(name)}.${ENDINGS[format]}`;
    link.click();
  };
  return (
    <>
      <Button
        icon={<Download size={16} aria-hidden="true" />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const { currentTarget } = event;
          setAnchor((open) => (open ? null : currentTarget));
        }}
      >
        {m.download}
      </Button>
      {anchor && (
        <Menu
          anchor={anchor}
          align="end"
          label={m.download}
          entries={formats.map((format) => ({ label: m[format], onSelect: () => download(format) }))}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}
