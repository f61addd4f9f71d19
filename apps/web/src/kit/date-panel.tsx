import { useState } from 'react';
import { addDays } from '../i18n/calendar-math.ts';
import { longDay } from '../i18n/day.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { isWholeDate, parseDay, parseDue } from '../i18n/parse-day.ts';
import { Button } from './button.tsx';
import styles from './date-panel.module.css';
import { kitMessages } from './messages.ts';
import { MonthView } from './month-view.tsx';
import { Popover } from './popover.tsx';
import { inputClass, TextField } from './text-field.tsx';
import { showToast } from './toast.ts';

interface DatePanelProps {
  anchor: HTMLElement;
  label: string;
  /** 'YYYY-MM-DD', or with 'THH:mm' where `timed`. */
  value: string | undefined;
  /** The board's day now. */
  today: string;
  workdays: readonly number[];
  /** A clock time may be given too. */
  timed?: boolean | undefined;
  /** undefined clears. */
  onChange: (value: string | undefined) => void;
  onClose: () => void;
}

/** Choosing a day: by typing it as one says it, by one of the usual three, or in the month. */
export function DatePanel(props: DatePanelProps) {
  const { anchor, label, value, today, workdays, timed, onChange, onClose } = props;
  const m = useMessages(kitMessages);
  const language = useLanguage();
  const day = value?.slice(0, 10);
  const time = value?.slice(11) ?? '';
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const [cursor, setCursor] = useState(day ?? today);
  const understood = (timed ? parseDue : parseDay)(text, today);
  const isWrong = text.trim() !== '' && !understood && (asked || isWholeDate(text));

  const set = (next: string) => onChange(timed && time && next.length === 10 ? `${next}T${time}` : next);
  const pick = (next: string) => {
    set(next);
    anchor.focus({ preventScroll: true });
    onClose();
  };
  /** However it is left, a day that was typed counts; what is none is said. */
  const leave = () => {
    if (understood) set(understood);
    else if (text.trim() !== '') showToast({ text: m.dateNotKept(text.trim()), tone: 'fault' });
    onClose();
  };
  const usual: [string, string][] = [
    [m.today, today],
    [m.tomorrow, addDays(today, 1)],
    [m.nextMonday, parseDay('mo', today) ?? today],
  ];
  return (
    <Popover anchor={anchor} label={label} onClose={leave} className={styles.panel}>
      <TextField
        data-autofocus
        label={label}
        autoComplete="off"
        spellCheck={false}
        placeholder={m.dateHint}
        hint={understood && longDay(understood, language)}
        onBlur={() => setAsked(true)}
        fault={isWrong ? (isWholeDate(text) ? m.noSuchDay : m.dateUnknown) : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAsked(false);
          const next = parseDue(event.target.value, today);
          if (next) setCursor(next.slice(0, 10));
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (understood) pick(understood);
          else setAsked(true);
        }}
      />
      <div className={styles.quick}>
        {usual.map(([name, date]) => (
          <Button key={name} onClick={() => pick(date)}>
            {name}
          </Button>
        ))}
      </div>
      <MonthView
        cursor={cursor}
        onCursor={setCursor}
        chosen={day}
        today={today}
        workdays={workdays}
        onPick={pick}
      />
      {(timed || value) && (
        <div className={styles.foot}>
          {timed && (
            <input
              type="time"
              aria-label={m.time}
              className={`${inputClass} ${styles.time}`}
              value={time}
              disabled={!day}
              onChange={(event) => day && onChange(event.target.value ? `${day}T${event.target.value}` : day)}
            />
          )}
          {value && (
            <Button
              look="plain"
              onClick={() => {
                onChange(undefined);
                anchor.focus({ preventScroll: true });
                onClose();
              }}
            >
              {m.noDate}
            </Button>
          )}
        </div>
      )}
    </Popover>
  );
}
